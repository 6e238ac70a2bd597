import { expect, test } from "vitest";
import type { Comparison, Results } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { noteOn, slidesSince } from "./results.ts";

const comparison = (value: number, change: Partial<Comparison> = {}): Comparison => ({
  id: "a.cpu",
  says: "CPU",
  value,
  unit: "times",
  tolerance: 0.1,
  ...change,
});

const run = (...comparisons: Comparison[]): Results => ({
  machine: { date: "", commit: "", cpu: "", cores: 1, memoryGb: 1, system: "", node: "", packages: {} },
  sections: [{ id: "a", title: "", method: "", figures: [], comparisons }],
});

test("a figure can move within its tolerance, and improve by any amount", () => {
  expect(slidesSince(run(comparison(1)), run(comparison(1.09)))).toEqual([]);
  expect(slidesSince(run(comparison(1)), run(comparison(0.2)))).toEqual([]);
});

test("a figure beyond its tolerance is a slide, even if it meets its limit", () => {
  const [slide] = slidesSince(run(comparison(1)), run(comparison(1.2, { limit: 2 })));
  expect(slide).toMatchObject({ before: { value: 1 }, now: { value: 1.2 } });
});

test("a figure that could not be measured is a slide", () => {
  expect(slidesSince(run(comparison(1)), run(comparison(Number.NaN)))).toHaveLength(1);
});

test("memory with a difference close to zero can grow by a share of its limit", () => {
  const memory = { unit: "MB", limit: 20, tolerance: 0.5 } as const;
  expect(slidesSince(run(comparison(-3, memory)), run(comparison(6, memory)))).toEqual([]);
  expect(slidesSince(run(comparison(-3, memory)), run(comparison(8, memory)))).toHaveLength(1);
});

test("a figure of only one run is not a slide", () => {
  expect(slidesSince(run(comparison(1)), run(comparison(9, { id: "new" })))).toEqual([]);
});

test("a note belongs to the figures whose ID starts with its heading", () => {
  const text = "# Notes\n\n## a.cpu\n\nParsing.\n\n## d\n\nGarbage.\n";
  expect(noteOn("a.cpu.plain-fetch", text)).toBe("Parsing.");
  expect(noteOn("d.peak.1-lanes", text)).toBe("Garbage.");
  expect(noteOn("a.cpus", text)).toBeUndefined();
});

test("what was not measured before cannot slide", () => {
  expect(slidesSince(run(comparison(Number.NaN)), run(comparison(2)))).toEqual([]);
});

test("the official SDK has the analytics reports, since 1.14.0", () => {
  const [major = 0, minor = 0] = (describeMachine(0).packages["@anthropic-ai/sdk"] ?? "").split(".").map(Number);
  expect(major * 1000 + minor).toBeGreaterThanOrEqual(1014);
});
