import { nameBook, type Window } from "@org/usage";
import { isServed } from "../../reading/facts.ts";
import { mergeFacts } from "../../reading/merge-facts.ts";
import { type Breakdown, breakdown, type Metric } from "../../sheet/breakdown.ts";
import { idleBuckets } from "../../sheet/idle-rows.ts";
import { costMetric, tokenMetrics } from "../../sheet/metrics.ts";
import { type Cell, isLabel, type Sheet } from "../../sheet/sheet.ts";
import { timeLabels } from "../../sheet/time-label.ts";
import { titleOf } from "../../sheet/title.ts";
import type { Pair, Side } from "./read-pair.ts";
import { type Subject, subjectWords } from "./subject.ts";

/** The first ones; `usage tokens` has all kinds. */
const tokenColumns = tokenMetrics.slice(0, 4);

const noNames = nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] });

export interface WhoInput extends Pair {
  readonly subject: Subject;
  readonly window: Window;
  readonly by: readonly string[];
  readonly warnings: readonly string[];
  readonly isForPeople: boolean;
}

/** Cost and tokens side by side, one row per day or model. */
export function whoSheet({ subject, window, by, cost, tokens, warnings, isForPeople }: WhoInput): Sheet {
  // The newer report has no kinds of charges, unless they are grouped by.
  const splitsCharges = isForPeople && subject.kind === "workspace";
  const tokenTable = tableOf(tokens, by, tokenColumns, window, false);
  const costTable = cost === undefined ? undefined : tableOf(cost, by, [costMetric], window, splitsCharges);
  return {
    title: titleOf(`Cost and tokens of ${subject.name}`, by),
    ...(costTable === undefined || cost === undefined
      ? withUnknownCost(tokenTable, by.length)
      : join(costTable, tokenTable, by.length, { cost: isServed(cost.facts), tokens: isServed(tokens.facts) })),
    barOf: cost === undefined ? "total_tokens" : "cost",
    facts: cost === undefined ? { ...tokens.facts, report: "who" } : mergeFacts("who", cost.facts, tokens.facts),
    warnings: [
      ...warnings,
      ...(cost === undefined
        ? [
            "This key can't read the newer reports, and no other has the cost of a key or an account: only tokens are known.",
          ]
        : []),
    ],
    notes: [`${capitalized(subjectWords[subject.kind])} ${subject.id}.`, ...notes[subject.kind]],
  };
}

const notes: Readonly<Record<Subject["kind"], readonly string[]>> = {
  workspace: [],
  key: ["Cost as the newer report attributes it to this key; a bill has workspaces, and no keys."],
  person: ["Cost as the newer report attributes it to this person. What was used through a shared key is the key's."],
  "service-account": ["Cost as the newer report attributes it to this account."],
};

function tableOf(
  { report, rows, facts }: Side,
  by: readonly string[],
  metrics: readonly Metric[],
  window: Window,
  splitsCharges: boolean,
): Breakdown {
  return breakdown({
    report,
    rows,
    by,
    metrics,
    names: noNames,
    splitsCharges,
    time: timeLabels("1d"),
    addIdle: idleBuckets(window, "1d", facts),
    additive: true,
    isServed: isServed(facts),
  });
}

/** Every row of either table. A side without the row is a zero if it is served, and unknown otherwise. */
function join(
  cost: Breakdown,
  tokens: Breakdown,
  labels: number,
  served: { cost: boolean; tokens: boolean },
): Breakdown {
  const figuresOf = ({ rows }: Breakdown): Map<string, readonly Cell[]> =>
    new Map(rows.map((row) => [keyOf(row, labels), row.slice(labels)]));
  const [costs, counts] = [figuresOf(cost), figuresOf(tokens)];
  const isByTime = cost.columns[0]?.key === "day";
  const heads = new Map([...cost.rows, ...tokens.rows].map((row) => [keyOf(row, labels), row.slice(0, labels)]));
  const zeroCost = [served.cost && !isByTime ? costMetric.zero : null];
  const zeroTokens = tokenColumns.map(({ zero }) => (served.tokens && !isByTime ? zero : null));
  const rows = [...heads].map(([key, head]) => [
    ...head,
    ...(costs.get(key) ?? zeroCost),
    ...(counts.get(key) ?? zeroTokens),
  ]);
  return {
    columns: [...cost.columns, ...tokens.columns.slice(labels)],
    rows: isByTime ? rows.toSorted((left, right) => (keyOf(left, 1) < keyOf(right, 1) ? -1 : 1)) : rows,
    total: [...(cost.total ?? []), ...(tokens.total ?? []).slice(labels)],
  };
}

function withUnknownCost({ columns, rows, total }: Breakdown, labels: number): Breakdown {
  return {
    columns: columns.toSpliced(labels, 0, costMetric.column),
    rows: rows.map((row) => row.toSpliced(labels, 0, null)),
    total: total?.toSpliced(labels, 0, null),
  };
}

function keyOf(row: readonly Cell[], labels: number): string {
  return JSON.stringify(row.slice(0, labels).map((cell) => (isLabel(cell) ? [cell.id, cell.label] : cell)));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
