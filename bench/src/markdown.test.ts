import { expect, test } from "vitest";
import type { Comparison, Results, Section } from "./figures.ts";
import { markdown } from "./markdown.ts";

const results = (comparisons: Comparison[], figures: Section["figures"] = []): Results => ({
  machine: {
    date: "2026-11-22",
    commit: "abc1234",
    cpu: "AMD EPYC",
    cores: 2,
    memoryGb: 25,
    system: "linux x64, 6.1",
    node: "v24.21.0",
    packages: { "openapi-fetch": "0.17.0" },
  },
  sections: [{ id: "a", title: "Large pages", method: "100 pages.", figures, comparisons }],
});

const cpu: Comparison = { id: "a.cpu", says: "CPU against plain fetch", value: 1.07, unit: "times", tolerance: 0.1 };

test("the page names the machine, the date and the versions", () => {
  const page = markdown(results([]), () => undefined);
  for (const fact of ["2026-11-22", "abc1234", "AMD EPYC", "v24.21.0", "openapi-fetch 0.17.0"])
    expect(page).toContain(fact);
});

test("a ratio appears next to its limit, met or missed", () => {
  expect(markdown(results([{ ...cpu, limit: 1.1 }]), () => undefined)).toContain(
    "| a | CPU against plain fetch | 1.10 x | 1.07 x | met |",
  );
  expect(markdown(results([{ ...cpu, limit: 1.05 }]), () => undefined)).toContain("| 1.05 x | 1.07 x | **missed** |");
});

test("a figure that was not measured misses its limit", () => {
  const page = markdown(results([{ ...cpu, value: Number.NaN, limit: 240, unit: "s" }]), () => undefined);
  expect(page).toContain("| 240 s | not measured | **missed** |");
});

test("a missed limit has its explanation, or says that there is none", () => {
  const missed = results([{ ...cpu, limit: 1 }]);
  expect(markdown(missed, (id) => `Because of ${id}.`)).toContain("**CPU against plain fetch.** Because of a.cpu.");
  expect(markdown(missed, () => undefined)).toContain("Not explained yet.");
});

test("figures with the same explanation share it", () => {
  const memory: Comparison = { ...cpu, id: "a.memory", says: "memory against plain fetch" };
  const page = markdown(
    results([
      { ...cpu, limit: 1 },
      { ...memory, limit: 1 },
    ]),
    () => "Both keep what they read.",
  );
  expect(page).toContain("**CPU against plain fetch; memory against plain fetch.** Both keep what they read.");
  expect(page.match(/Both keep/g)).toHaveLength(1);
});

test("contenders are rows, metrics are columns, and the spread follows the median", () => {
  const page = markdown(results([], [figure("usage", "CPU", 5), figure("usage", "wall", 15)]), () => undefined);
  expect(page).toContain("|  | CPU | wall |");
  expect(page).toContain("| usage | 5.00 ms (4.00 - 7.00) | 15.0 ms (14.0 - 17.0) |");
});

function figure(contender: string, metric: string, median: number): Section["figures"][number] {
  return { contender, metric, unit: "ms", summary: { median, low: median - 1, high: median + 2 } };
}
