import { expect, test } from "vitest";
import { serveMock } from "./server.ts";
import { countRequests, typicalJobs } from "./typical-jobs.ts";

const atMinimum = typicalJobs.filter(({ extra }) => extra === 0);
const aboveMinimum = typicalJobs.filter(({ extra }) => extra > 0);

test("ten typical jobs are counted, and all but one take the minimum", () => {
  expect(typicalJobs).toHaveLength(10);
  expect(aboveMinimum.map(({ name }) => name)).toEqual(["the HTML report"]);
});

test.each(atMinimum)("$name takes $minimum requests, the minimum", async (job) => {
  expect(await countRequests(job)).toBe(job.minimum);
});

test.each(aboveMinimum)("$name takes at most $extra requests more than its minimum, $minimum", async (job) => {
  expect(await countRequests(job)).toBeLessThanOrEqual(job.minimum + job.extra);
});

test("names take one request per page of each list", async () => {
  const served = await serveMock();
  await typicalJobs.find(({ name }) => name === "names")?.requests(served);
  const paths = served.mock.requests.map(({ url }) => new URL(url).pathname);
  expect(paths).toHaveLength(3);
  expect(new Set(paths).size).toBe(3);
  await served.close();
});
