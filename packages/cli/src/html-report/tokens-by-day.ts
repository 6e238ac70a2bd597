import { cacheHitRate, rollUp, type TokenSource, totalTokens } from "@org/usage";
import { breakdown, type AnyRow } from "../sheet/breakdown.ts";
import { inside, tokenMetrics } from "../sheet/metrics.ts";
import type { SheetFacts } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { isKnown } from "./day-axis.ts";
import { lines } from "./lines.ts";
import { dayOf } from "./money-series.ts";
import type { Section } from "./section.ts";
import { stackedBars } from "./stacked-bars.ts";
import { wordsOnly } from "./words-only.ts";

export interface TokensByDay {
  readonly days: readonly string[];
  readonly rows: readonly AnyRow[];
  readonly facts: SheetFacts;
}

const kinds: readonly { readonly label: string; readonly of: (row: AnyRow) => unknown }[] = [
  { label: "Cache read", of: (row) => row["cache_read_input_tokens"] },
  { label: "Uncached input", of: (row) => row["uncached_input_tokens"] },
  { label: "Cache write, 5 minutes", of: (row) => inside(row["cache_creation"], "ephemeral_5m_input_tokens") },
  { label: "Cache write, 1 hour", of: (row) => inside(row["cache_creation"], "ephemeral_1h_input_tokens") },
  { label: "Output", of: (row) => row["output_tokens"] },
];

/** Which kinds of tokens were used, and how much of the input came out of the cache. */
export async function tokensByDaySections({ days, rows, facts }: TokensByDay): Promise<Section[]> {
  const sums = rollUp<AnyRow, string>(rows, ["starting_at"]) as unknown as AnyRow[];
  const byDay = new Map(sums.map((row) => [dayOf(row), row]));
  const [whole] = rollUp<AnyRow, string>(rows, []) as unknown as TokenSource[];
  const table = breakdown({
    report: { dimensions: { grouped: [], nulls: {} } },
    rows,
    by: ["starting_at"],
    metrics: tokenMetrics,
    names: wordsOnly(),
    time: timeLabels("1d"),
    additive: true,
  });
  const mix = kinds.map(({ label, of }) => ({
    label,
    values: days.map((day) => {
      const row = byDay.get(day);
      return row === undefined ? 0 : Number(of(row));
    }),
  }));
  const rates = days.map((day) => {
    const row = byDay.get(day);
    return row === undefined ? null : cacheHitRate(row as unknown as TokenSource);
  });
  const all = whole === undefined ? 0 : totalTokens(whole);
  const rate = whole === undefined ? null : cacheHitRate(whole);
  const missing = days.some((day) => !isKnown(day, facts.through)) ? " Days that are not whole yet are left open." : "";
  return [
    {
      id: "token-mix",
      title: "Tokens by kind",
      sentence: `${all.toLocaleString("en-US")} tokens of every kind.${missing}`,
      chart: await stackedBars(days, mix, "~s"),
      legend: kinds,
      sheet: { title: "Tokens by day", ...table, facts, notes: [] },
    },
    {
      id: "cache",
      title: "Cache-hit rate",
      sentence:
        rate === null
          ? "No input was read, so there is no rate."
          : `${(rate * 100).toFixed(1)} % of all input tokens came out of the cache.`,
      chart: await lines(days, [{ label: "Cache-hit rate", values: rates }], { format: ".0%", top: 1 }),
      sheet: {
        title: "Cache-hit rate by day",
        columns: table.columns.slice(0, 5),
        rows: table.rows.map((row) => row.slice(0, 5)),
        total: table.total?.slice(0, 5),
        facts,
        notes: [],
      },
    },
  ];
}
