import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Comparison, Results } from "./figures.ts";
import { markdown } from "./markdown.ts";

const json = new URL("../results.json", import.meta.url);
const table = new URL("../RESULTS.md", import.meta.url);
const notes = new URL("../notes.md", import.meta.url);

export function readResults(): Results | undefined {
  return existsSync(json) ? (JSON.parse(readFileSync(json, "utf8")) as Results) : undefined;
}

export function writeResults(results: Results): void {
  writeFileSync(json, `${JSON.stringify(results, rounded, 2)}\n`);
  writeFileSync(
    table,
    markdown(results, (id) => noteOn(id)),
  );
}

/** The hand-written note on a figure that misses its limit, under the ID of the figure or the start of it. */
export function noteOn(id: string, text: string = readFileSync(notes, "utf8")): string | undefined {
  const [, ...entries] = text.split(/^## /m);
  const entry = entries.find((candidate) => candidate.startsWith(`${id}\n`));
  if (entry !== undefined) return entry.slice(id.length).trim();
  return id.includes(".") ? noteOn(id.slice(0, id.lastIndexOf(".")), text) : undefined;
}

/** More than four digits would be noise. */
function rounded(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** A figure that has become worse than its tolerance allows. */
export interface Slide {
  readonly now: Comparison;
  readonly before: Comparison;
}

/** Where a run is worse than an earlier one. Compares only what both have measured. */
export function slidesSince(before: Results, now: Results): Slide[] {
  const earlier = new Map(comparisonsOf(before).map((comparison) => [comparison.id, comparison]));
  return comparisonsOf(now).flatMap((comparison) => {
    const known = earlier.get(comparison.id);
    return known !== undefined && hasSlid(known, comparison) ? [{ now: comparison, before: known }] : [];
  });
}

function comparisonsOf({ sections }: Results): readonly Comparison[] {
  return sections.flatMap(({ comparisons }) => comparisons);
}

/** A memory difference can be close to zero or negative, so a share of it would allow no change. */
function hasSlid(before: Comparison, now: Comparison): boolean {
  // JSON has no NaN: what was not measured before cannot become worse.
  if (!Number.isFinite(before.value)) return false;
  const scale = Math.max(Math.abs(before.value), now.unit === "MB" ? (now.limit ?? 0) : 0);
  return !(now.value <= before.value + scale * now.tolerance);
}
