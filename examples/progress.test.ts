import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { test } from "./test/fixture.ts";

/** Three weeks by the hour: three pages of 168. */
const window = [dateAgo(28), dateAgo(7)];

test("a report shows its progress page by page", async ({ place }) => {
  const { code, stdout, stderr } = await place.run("progress.ts", window);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "504 hours in 3 pages, 0 retries\n" });
  expect(stderr.match(/^page [123] of at least 3, in \d+ ms$/gm)).toHaveLength(3);
});

test("retries, pauses and unknown values are shown too", async ({ place }) => {
  place.mock.inject(faults.serverError(), faults.rateLimited({ after: 1, resetAfterMs: 200, form: "retry-after-ms" }));
  place.mock.inject(faults.unknownField({ after: 2 }));
  const { code, stdout, stderr } = await place.run("progress.ts", window);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "504 hours in 3 pages, 2 retries\n" });
  expect(stderr).toMatch(/^attempt 1: 500, again in \d+ ms$/m);
  expect(stderr).toMatch(/^attempt 2: 429, again in 200 ms$/m);
  expect(stderr).toMatch(/^rate limited: all requests wait 200 ms$/m);
  expect(stderr).toMatch(/^the API sent an unknown value: field_of_tomorrow$/m);
});
