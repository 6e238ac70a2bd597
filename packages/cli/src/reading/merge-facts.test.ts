import { expect, test } from "vitest";
import { factsWithoutWindow } from "./facts.ts";
import { mergeFacts } from "./merge-facts.ts";

const window = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-11T00:00:00Z" };
const facts = { ...factsWithoutWindow("cost", "2026-05-11T08:00:00Z"), window };
const span = (from: number, to: number) => ({
  starting_at: `2026-05-${String(from).padStart(2, "0")}T00:00:00Z`,
  ending_at: `2026-05-${String(to).padStart(2, "0")}T00:00:00Z`,
});

test("two reports know no more than the one that knows less", () => {
  const one = { ...facts, through: "2026-05-09T00:00:00Z", settledThrough: "2026-05-08T00:00:00Z" };
  const other = { ...facts, through: "2026-05-10T00:00:00Z", settledThrough: null, asOf: "2026-05-11T07:00:00Z" };
  for (const merged of [mergeFacts("both", one, other), mergeFacts("both", other, one)]) {
    expect(merged).toMatchObject({
      report: "both",
      window,
      asOf: "2026-05-11T07:00:00Z",
      through: "2026-05-09T00:00:00Z",
      settledThrough: null,
    });
  }
});

test("what either lacks is lacking, and is named once", () => {
  const one = { ...facts, missing: [span(2, 4), span(9, 11)] };
  const other = { ...facts, missing: [span(3, 6), span(6, 7), span(9, 10)] };
  expect(mergeFacts("both", one, other).missing).toEqual([span(2, 7), span(9, 11)]);
});

test("what both say of their figures is said once", () => {
  const one = { ...facts, notes: ["of both", "of one"] };
  const other = { ...facts, notes: ["of both", "of the other"] };
  expect(mergeFacts("both", one, other).notes).toEqual(["of both", "of one", "of the other"]);
});
