import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

test("a series matches the ledger on both sides of the seam, with each day once", async ({ place }) => {
  // Analytics reaches back to the start of 2026 and 365 days; the first of these days is partly outside by now.
  const seamAgo = [dateAgo(364), "2026-01-01"].toSorted().at(-1) ?? "";
  const daysBefore = (count: number) => new Date(Date.parse(seamAgo) - count * 86_400_000).toISOString().slice(0, 10);
  const [from, until] = [daysBefore(3), daysBefore(-3)];
  const { code, stdout } = await place.run("series.ts", [from, until]);

  const lines = stdout
    .trim()
    .split("\n")
    .filter((line) => line.startsWith("20"));
  const { ledger } = place.mock;
  const analytics = ledger.analytics.cost({
    starting_at: seamAgo,
    ending_at: until,
    time_bucket_width: "1d",
    group_by: ["model"],
  });
  const legacy = ledger.cost({ starting_at: from, ending_at: seamAgo, group_by: ["description"] });
  expect(code).toBe(0);
  expect(stdout).toContain(`from ${seamAgo}T00:00:00Z on, from analytics`);
  const legacyCents = Map.groupBy(legacy, (row) => `${row.starting_at} legacy ${row.model}`);
  const expected = [
    ...[...legacyCents].map(([key, rows]) => `${key} ${dollars(addCents(rows.map((row) => row.amount)))}`),
    ...analytics.map((row) => `${row.starting_at} analytics ${String(row.group.model)} ${dollars(row.cost.amount)}`),
  ];
  expect(lines.toSorted()).toEqual(expected.toSorted());
  expect(new Set(lines.map((line) => line.slice(0, 10))).size).toBe(6);
});
