import { expect, test } from "vitest";
import { progressWords } from "./progress-line.ts";

const unit = { v: 1, organization: "o", stream: "cost", from: "2026-05-01", to: "2026-06-01", query: "q" } as const;
const progress = { unit, unitsDone: 12, unitsTotal: 26, rows: 24_012, requests: 12, elapsedMs: 7_000 };

test("progress counts units, rows and requests, and says how long the rest takes", () => {
  expect(progressWords({ ...progress, remainingMs: 8_200 })).toBe("12/26 units, 24,012 rows, 12 requests, 9 s left");
  expect(progressWords({ ...progress, remainingMs: 150_000 })).toContain("3 min left");
});
