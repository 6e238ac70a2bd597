import { expect } from "vitest";
import { test } from "./test/fixture.ts";

test("the pages contain every hour once, and the receipt counts the ledger's rows", async ({ place }) => {
  const { code, stdout } = await place.run("pages.ts", ["2026-05-01", "2026-05-15"]);

  const window = { starting_at: "2026-05-01", ending_at: "2026-05-15" };
  const rows = place.mock.ledger.usage({ ...window, bucket_width: "1h", group_by: ["model"] });
  const [plan, ...lines] = stdout.trim().split("\n");
  const receipt = lines.pop();
  // 14 days are 336 hours, and a page holds 168.
  expect(code).toBe(0);
  expect(plan).toBe("at least 2 requests");
  expect(receipt).toBe(`${rows.length} rows in 2 pages, served through 2026-05-15T00:00:00Z`);
  expect(lines.map((line) => line.split(",")[0])).toEqual([
    "168 buckets from 2026-05-01T00:00:00Z",
    "168 buckets from 2026-05-08T00:00:00Z",
  ]);
});
