import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Section } from "../section.ts";
import type { Machine } from "./machine.ts";
import { markdown } from "./markdown.ts";

export interface Results {
  readonly machine: Machine;
  readonly sections: readonly Section[];
}

const json = new URL("../../results.json", import.meta.url);
const table = new URL("../../RESULTS.md", import.meta.url);
const notes = new URL("../../notes/", import.meta.url);

export function readResults(): Results | undefined {
  return existsSync(json) ? (JSON.parse(readFileSync(json, "utf8")) as Results) : undefined;
}

export function writeResults(results: Results): void {
  writeFileSync(json, `${JSON.stringify(results, rounded, 2)}\n`);
  writeFileSync(table, markdown(results, noteOn));
}

/** What there is to say about a figure that misses its limit, written by hand: of itself, or of all that its id begins with. */
function noteOn(id: string): string | undefined {
  const file = new URL(`${id}.md`, notes);
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  return id.includes(".") ? noteOn(id.slice(0, id.lastIndexOf("."))) : undefined;
}

/** Four digits are more than a measurement is worth. */
function rounded(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
