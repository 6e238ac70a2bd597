import type { Queue } from "pg-boss";

/** A job: whose tables to bring up to date. Without a key, which `keyOf` finds when the job runs. */
export interface Tenant {
  readonly organization: string;
}

/** One job of the schedule, which adds one job per organization to the other queue. */
export const fanOutQueue = "usage-fan-out";
export const syncQueue = "usage-sync";

/** At most one job per organization waits, waits for its retry, or runs: pg-boss does not insert a second one. */
export const syncQueueOptions: Omit<Queue, "name"> = {
  policy: "exclusive",
  // A bad hour: after 1, 2, 4, ... minutes, at most an hour; then the next hour's job tries again.
  retryLimit: 8,
  retryDelay: 60,
  retryBackoff: true,
  retryDelayMax: 3600,
  // A worker that died no longer renews its jobs, and others take them. A first run of years takes its time.
  heartbeatSeconds: 30,
  expireInSeconds: 4 * 3600,
};
