import type { Value } from "@org/usage-sync";
import { textOf } from "./rows-of.ts";

/** Exact figures by their labels, which are JSON with sorted names. */
export type Figures = ReadonlyMap<string, string>;

type Labels = Readonly<Record<string, string>>;

/** Labels as a key. An empty label is the same as none, and left out. */
export function labelsKey(labels: Labels): string {
  const sorted = Object.entries(labels).filter(([, value]) => value !== "");
  return JSON.stringify(Object.fromEntries(sorted.toSorted(([left], [right]) => (left < right ? -1 : 1))));
}

export function labelsOf(key: string): Labels {
  return JSON.parse(key) as Labels;
}

/** A null workspace is the default one, which is not the same as no workspace. */
export function workspaceLabel(value: Value | undefined): string {
  const text = textOf(value);
  return text === "" ? "default" : text;
}
