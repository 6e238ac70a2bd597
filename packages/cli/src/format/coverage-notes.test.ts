import { expect, test } from "vitest";
import type { Facts } from "../reading/facts.ts";
import { emptyNote } from "./coverage-notes.ts";

const window = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-06-01T00:00:00Z" };
const complete: Facts = {
  report: "cost",
  window,
  asOf: "2026-06-15T00:00:00Z",
  through: window.ending_at,
  settledThrough: window.ending_at,
  missing: [],
  partial: [],
  settling: [],
  capped: [],
  unrecognized: [],
  notes: [],
};

test("a report without rows is called complete only if nothing is missing", () => {
  const tail = { starting_at: "2026-05-10T00:00:00Z", ending_at: window.ending_at };
  expect(emptyNote(complete)).toContain("the report is complete");
  expect(emptyNote({ ...complete, through: tail.starting_at, missing: [tail] })).not.toContain("complete");
  expect(emptyNote({ ...complete, through: null, missing: [window] })).toContain("no figures for this window yet");
});
