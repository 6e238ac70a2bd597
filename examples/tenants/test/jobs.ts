import type { Client } from "pg";
import { syncQueue } from "../queues.ts";
import { until } from "./place.ts";

/** A run as the workers recorded it, in milliseconds of the database's clock. */
export interface Run {
  readonly organization: string;
  readonly worker: number;
  readonly startedMs: number;
  /** Null if the run was killed. */
  readonly endedMs: number | null;
  readonly status: string | null;
  readonly reason: string | null;
}

export async function runsOf(database: Client): Promise<Run[]> {
  const { rows } = await database.query<Run>(
    `select organization, worker, (extract(epoch from started_at) * 1000)::float8 as "startedMs",
       (extract(epoch from ended_at) * 1000)::float8 as "endedMs", status, reason
     from tenant_runs order by run`,
  );
  return rows;
}

export interface Job {
  readonly organization: string;
  readonly state: string;
  readonly retries: number;
}

export async function jobsOf(database: Client): Promise<Job[]> {
  const { rows } = await database.query<Job>(
    `select data ->> 'organization' as organization, state::text as state, retry_count as retries
     from pgboss.job where name = $1`,
    [syncQueue],
  );
  return rows;
}

/** Waits until no job is queued or at work, and there are as many as expected. */
export function untilDone(database: Client, jobs: number): Promise<Job[]> {
  return until(async () => {
    const found = await jobsOf(database);
    return found.length >= jobs && found.every(({ state }) => /^(?:completed|failed)$/.test(state)) && found;
  });
}

/** Pairs of one organization's intervals of which the later one began before the earlier one ended. */
export function overlaps<Interval extends { readonly organization: string }>(
  intervals: readonly Interval[],
  bounds: (interval: Interval) => readonly [from: number, to: number],
): Interval[][] {
  return [...Map.groupBy(intervals, ({ organization }) => organization).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => bounds(a)[0] - bounds(b)[0]);
    return sorted.flatMap((next, index) => {
      const previous = sorted[index - 1];
      return previous !== undefined && bounds(previous)[1] > bounds(next)[0] ? [[previous, next]] : [];
    });
  });
}
