import { createMock } from "@org/usage-mock";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { between, type ReportOptions } from "../../src/index.ts";
import { all, clientOf, now, setUp } from "./setup.ts";

interface Paged {
  pages(): AsyncIterable<{ readonly items: readonly unknown[]; readonly resume: string }>;
}

type Ask = (options: ReportOptions) => Paged & AsyncIterable<unknown>;

const { mock, usage } = setUp();
const seats = clientOf(mock, "analytics");
const large = clientOf(createMock({ seed: 7, now, size: "large" }), "oauth");

const reports: readonly [string, Ask][] = [
  [
    "analytics.usage over several pieces",
    (options) =>
      usage.analytics.usage(
        { ...between("2026-05-01", "2026-07-20"), time_bucket_width: "1d", group_by: ["model"], limit: 40 },
        options,
      ),
  ],
  [
    "analytics.cost in one",
    (options) =>
      usage.analytics.cost({ ...between("2026-08-01", "2026-08-20"), group_by: ["actor", "model"], limit: 5 }, options),
  ],
  [
    "enterprise.usageReport",
    (options) =>
      seats.enterprise.usageReport(
        { ...between("2026-06-01", "2026-08-01"), group_by: ["product"], limit: 9 },
        options,
      ),
  ],
  [
    "enterprise.userCostReport",
    (options) =>
      seats.enterprise.userCostReport(
        { ...between("2026-08-01", "2026-08-20"), bucket_width: "1d", limit: 10 },
        options,
      ),
  ],
  ["directory.apiKeys", (options) => large.directory.apiKeys({ limit: 300 }, options)],
  [
    "directory.serviceAccounts",
    (options) => large.directory.serviceAccounts({ limit: 20, include_archived: true }, options),
  ],
];

test.each(reports)(
  "%s continues after any page, in any number of lanes, as if it had never stopped",
  async (_, ask) => {
    const items = await all(ask({}));
    const pages = (await all(ask({ concurrency: 1 }).pages())).length;
    expect(pages).toBeGreaterThan(3);
    const lanes = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
        lanes,
        lanes,
        async (stops, before, after) => {
          const read: unknown[] = [];
          let resume: string | undefined;
          for (const [index, stop] of stops.entries()) {
            let pageCount = 0;
            for await (const page of ask({ resume, concurrency: index % 2 === 0 ? before : after }).pages()) {
              read.push(...page.items);
              resume = page.resume;
              if (++pageCount === stop) break;
            }
          }
          read.push(...(await all(ask({ resume, concurrency: after }))));
          expect(read).toEqual(items);
        },
      ),
      { numRuns: 12 },
    );
  },
);
