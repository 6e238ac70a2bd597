import { countRequests, typicalJobs } from "../../../packages/cli/test/typical-jobs.ts";
import { figure, times, type Workload } from "../figures.ts";

/** What a job costs of the rate limit, which belongs to the whole organization. A test of the command holds the same jobs. */
export const requests: Workload = async () => {
  const counted = [];
  for (const job of typicalJobs) counted.push({ ...job, count: await countRequests(job) });
  return {
    id: "requests",
    title: "Requests",
    method:
      "What typical jobs request of the mock, next to the minimum that the limits of the API allow: buckets per page by " +
      "width, one UTC day per request of Claude Code, entries per page of a list, five dimensions per query.",
    figures: counted.flatMap(({ name, count, minimum }) => [
      figure(name, "requests", "", [count]),
      figure(name, "minimum", "", [minimum]),
    ]),
    comparisons: counted.map(({ name, count, minimum }) =>
      times(`requests.${name.replaceAll(/\W+/g, "-")}`, `requests of ${name} against the minimum`, count / minimum, {
        limit: 1,
        tolerance: 0,
      }),
    ),
  };
};
