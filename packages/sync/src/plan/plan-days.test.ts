import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, daysBetween } from "../days/day.ts";
import type { DayReceipt } from "../ledger/day-receipt.ts";
import { type PlanPolicy, planDays } from "./plan-days.ts";

const nowMs = Date.parse("2026-05-20T10:00:00Z");
const dayMs = 86_400_000;
const policy: PlanPolicy = {
  since: "2026-05-01",
  settleMs: 2 * dayMs,
  unitDays: 31,
  readsDaysOneByOne: false,
  verifyDays: 0,
  earliest: undefined,
};

function receipt(day: string, readAt: string, asOf: string = readAt): DayReceipt {
  const facts = { organization_id: "o", stream: "cost", rows: 1, digest: "d", settled: true, total: "1" };
  return { ...facts, day, read_at: readAt, as_of: asOf, version: 1, query: "q" };
}

/** Receipts of days that were read long after they settled. */
function settled(from: string, to: string): DayReceipt[] {
  return daysBetween(from, to).map((day) => receipt(day, "2026-05-20T09:00:00Z"));
}

test("an empty ledger plans every day that is over, and not today", () => {
  expect(planDays([], nowMs, policy)).toEqual([{ from: "2026-05-01", to: "2026-05-20" }]);
});

test("a day that settled before it was read is not planned again", () => {
  expect(planDays(settled("2026-05-01", "2026-05-18"), nowMs, policy)).toEqual([
    { from: "2026-05-18", to: "2026-05-20" },
  ]);
});

test("a day that was read before it settled is planned again, however long ago that was", () => {
  const early = [...settled("2026-05-02", "2026-05-20"), receipt("2026-05-01", "2026-05-02T08:00:00Z")];

  expect(planDays(early, nowMs, policy)[0]).toMatchObject({ from: "2026-05-01" });
});

test("what counts is the state of the figures, not when they were read", () => {
  const stale = daysBetween("2026-05-01", "2026-05-20").map((day) =>
    receipt(day, "2026-05-20T09:00:00Z", "2026-05-06T00:00:00Z"),
  );

  // As of May 6, only May 1 to 3 had been over for two days.
  expect(planDays(stale, nowMs, policy)).toEqual([{ from: "2026-05-04", to: "2026-05-20" }]);
});

test("a gap is planned again, and settled days inside a unit come along for free", () => {
  const gaps = settled("2026-05-01", "2026-05-18").filter(({ day }) => day !== "2026-05-03" && day !== "2026-05-12");

  expect(planDays(gaps, nowMs, policy)).toEqual([{ from: "2026-05-03", to: "2026-05-20" }]);
  expect(planDays(gaps, nowMs, { ...policy, readsDaysOneByOne: true })).toEqual([
    { from: "2026-05-03", to: "2026-05-04" },
    { from: "2026-05-12", to: "2026-05-13" },
    { from: "2026-05-18", to: "2026-05-20" },
  ]);
});

test("a receipt from the future proves nothing", () => {
  const wrong = daysBetween("2026-05-01", "2026-05-20").map((day) => receipt(day, "2026-07-01T00:00:00Z"));

  expect(planDays(wrong, nowMs, policy)).toEqual([{ from: "2026-05-01", to: "2026-05-20" }]);
});

test("a verification reads settled days again", () => {
  expect(planDays(settled("2026-05-01", "2026-05-20"), nowMs, { ...policy, verifyDays: 7 })).toEqual([
    { from: "2026-05-13", to: "2026-05-20" },
  ]);
});

test("days before the report's first one are left out", () => {
  expect(planDays([], nowMs, { ...policy, earliest: "2026-05-15" })).toEqual([
    { from: "2026-05-15", to: "2026-05-20" },
  ]);
});

test("every day that is needed is in exactly one span, spans are short enough, and their number is the minimum", () => {
  const days = daysBetween("2026-01-01", "2026-05-20");
  const property = fc.property(
    fc.subarray(days),
    fc.integer({ min: 1, max: 31 }),
    fc.boolean(),
    (known, unitDays, readsDaysOneByOne) => {
      const ledger = known.map((day) => receipt(day, "2026-05-20T09:00:00Z"));
      const spans = planDays(ledger, nowMs, {
        ...policy,
        since: "2026-01-01",
        settleMs: 0,
        unitDays,
        readsDaysOneByOne,
      });
      const planned = spans.flatMap(({ from, to }) => daysBetween(from, to));
      const needed = days.filter((day) => !known.includes(day));

      expect(new Set(planned).size).toBe(planned.length);
      expect(planned).toEqual(expect.arrayContaining(needed));
      for (const { from, to } of spans) expect(to <= addDays(from, unitDays)).toBe(true);
      if (readsDaysOneByOne) expect(planned).toEqual(needed);
      else expect(spans.length).toBe(minimumOf(needed, unitDays));
    },
  );
  fc.assert(property, { numRuns: 200 });
});

/** How many windows of a length cover the days: by dynamic programming, where the planner is greedy. */
function minimumOf(days: readonly string[], unitDays: number): number {
  const best = [0];
  for (let end = 1; end <= days.length; end += 1) {
    const last = String(days[end - 1]);
    const choices = days
      .slice(0, end)
      .flatMap((first, start) => (last < addDays(first, unitDays) ? [(best[start] ?? 0) + 1] : []));
    best.push(Math.min(...choices));
  }
  return best.at(-1) ?? 0;
}

test("the running day is not planned in the last moment of a day either", () => {
  const lastMs = Date.parse("2026-05-20T23:59:59.999Z");

  expect(planDays([], lastMs, policy).at(-1)?.to).toBe(dayOf(lastMs));
});
