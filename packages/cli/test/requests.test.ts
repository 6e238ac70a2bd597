import { expect, test } from "vitest";
import { serveMock } from "./server.ts";
import { countRequests, typicalJobs } from "./typical-jobs.ts";

test.each(typicalJobs)("$name takes $minimum requests, the minimum", async (job) => {
  expect(await countRequests(job)).toBe(job.minimum);
});

test("names take one request per page of each list", async () => {
  const served = await serveMock();
  await typicalJobs.find(({ name }) => name === "names")?.requests(served);
  const paths = served.mock.requests.map(({ url }) => new URL(url).pathname);
  expect(paths).toHaveLength(3);
  expect(new Set(paths).size).toBe(3);
  await served.close();
});
