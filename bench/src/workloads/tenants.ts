import { fanOutQueue } from "../../../examples/tenants/queues.ts";
import { untilDone } from "../../../examples/tenants/test/jobs.ts";
import { openPlace } from "../../../examples/tenants/test/place.ts";
import { figure, type Workload } from "../figures.ts";

const dayMs = 86_400_000;

/** Organizations per minute of a queue in Postgres: the first run of each, and the run of the next hour. */
export const tenants: Workload = async ({ quick }) => {
  const [organizations, days] = quick ? [20, 2] : [100, 7];
  const since = new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
  const figures = [];
  for (const workers of [1, 3]) {
    await using place = await openPlace(organizations, since);
    await Promise.all(Array.from({ length: workers }, () => place.startWorker()));
    for (const [round, metric] of ["first runs", "hourly runs"].entries()) {
      const startedMs = performance.now();
      await place.boss.send(fanOutQueue);
      const jobs = await untilDone(place.database, organizations * (round + 1));
      if (jobs.some(({ state }) => state !== "completed")) throw new Error("A job failed.");
      const perMinute = (organizations / (performance.now() - startedMs)) * 60_000;
      figures.push(
        figure(`${workers} ${workers === 1 ? "worker" : "workers"}`, `${metric} per minute`, "", [perMinute]),
      );
    }
  }
  return {
    id: "tenants",
    title: "Many organizations on a queue",
    method: `${organizations} organizations and two reports on pg-boss, ${days} days first and then what has not settled; the API, Postgres and all workers share the machine.`,
    figures,
    comparisons: [],
  };
};
