import { type Sheet, textCell } from "../../sheet/sheet.ts";

/** One thing that was looked at. `none` is neither good nor bad. */
export interface Finding {
  readonly check: string;
  readonly state: "good" | "bad" | "none";
  readonly detail: string;
  readonly elapsedMs?: number;
}

const marks = { good: "ok", bad: "BAD", none: "-" } as const;

/** Findings as a table. There is no secret in it, nor an id. */
export function findingsSheet(findings: readonly Finding[], asOf: string): Sheet {
  const bad = findings.filter(({ state }) => state === "bad").length;
  return {
    title: bad === 0 ? "All is well" : `${bad} of ${findings.length} checks are bad`,
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
    facts: { report: "doctor", window: null, asOf, through: null, missing: [], partial: [] },
    notes: [],
  };
}
