import { factsWithoutWindow } from "../../reading/facts.ts";
import { type Sheet, textCell } from "../../sheet/sheet.ts";

/** The result of one check. `none` is neither good nor bad. */
export interface Finding {
  readonly check: string;
  readonly state: "good" | "bad" | "none";
  readonly detail: string;
  readonly elapsedMs?: number;
}

const marks = { good: "ok", bad: "BAD", none: "-" } as const;

/** Findings as a table. The title says where the key goes; there is no secret in it, and no ID. */
export function findingsSheet(findings: readonly Finding[], address: string, asOf: string): Sheet {
  const bad = findings.filter(({ state }) => state === "bad").length;
  const verdict = bad === 0 ? "nothing is wrong" : `${bad} of ${findings.length} checks failed`;
  return {
    title: `${address}: ${verdict}`,
    columns: [
      { key: "check", heading: "Check", kind: "label", unit: "name" },
      { key: "state", heading: "State", kind: "label", unit: "value" },
      { key: "detail", heading: "Detail", kind: "label", unit: "text" },
      { key: "elapsed", heading: "ms", kind: "count", unit: "milliseconds", drop: 1 },
    ],
    rows: findings.map(({ check, state, detail, elapsedMs }) => [
      textCell(check),
      textCell(state, marks[state]),
      textCell(detail),
      elapsedMs ?? null,
    ]),
    facts: factsWithoutWindow("doctor", asOf),
    warnings: findings.filter(({ state }) => state === "bad").map(({ check, detail }) => `${check}: ${detail}`),
    notes: [],
  };
}
