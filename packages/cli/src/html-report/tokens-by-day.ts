import { cacheHitRate, totalTokens } from "@org/usage";
import { emptyNote } from "../format/coverage-notes.ts";
import { rateText } from "../format/percent.ts";
import { type Facts, isServed } from "../reading/facts.ts";
import { breakdown } from "../sheet/breakdown.ts";
import { inside, tokenMetrics } from "../sheet/metrics.ts";
import { addUp, type AnyRow, tokensOf } from "../sheet/rows.ts";
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
  readonly facts: Facts;
}

const kinds: readonly { readonly label: string; readonly of: (row: AnyRow) => unknown }[] = [
  { label: "Cache read", of: (row) => row["cache_read_input_tokens"] },
  { label: "Uncached input", of: (row) => row["uncached_input_tokens"] },
  { label: "Cache write, 5 minutes", of: (row) => inside(row["cache_creation"], "ephemeral_5m_input_tokens") },
  { label: "Cache write, 1 hour", of: (row) => inside(row["cache_creation"], "ephemeral_1h_input_tokens") },
  { label: "Output", of: (row) => row["output_tokens"] },
];

/** The kinds of tokens that were used, and the share of the input that was read from the cache. */
export async function tokensByDaySections({ days, rows, facts }: TokensByDay): Promise<Section[]> {
  const sums = addUp(rows, ["starting_at"]);
  const byDay = new Map(sums.map((row) => [dayOf(row), row]));
  const [total] = addUp(rows, []);
  const table = breakdown({
    report: { dimensions: { grouped: [], nulls: {} } },
    rows,
    by: ["starting_at"],
    metrics: tokenMetrics,
    names: wordsOnly(),
    time: timeLabels("1d"),
    additive: true,
    isServed: isServed(facts),
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
    return row === undefined ? null : cacheHitRate(tokensOf(row));
  });
  const count = total === undefined ? 0 : totalTokens(tokensOf(total));
  const rate = total === undefined ? null : cacheHitRate(tokensOf(total));
  const missing = days.some((day) => !isKnown(day, facts.through))
    ? " Days that are not complete yet are left open."
    : "";
  return [
    {
      id: "token-mix",
      title: "Tokens by kind",
      sentence: isServed(facts) ? `${count.toLocaleString("en-US")} tokens of all kinds.${missing}` : emptyNote(facts),
      chart: await stackedBars(days, mix, "~s"),
      legend: kinds,
      sheet: { title: "Tokens by day", ...table, facts, warnings: [], notes: [] },
    },
    {
      id: "cache",
      title: "Cache-hit rate",
      sentence:
        rate === null
          ? "No input was read, so there is no rate."
          : `${rateText(rate)} of all input tokens were read from the cache.`,
      chart: await lines(days, [{ label: "Cache-hit rate", values: rates }], { format: ".0%", top: 1 }),
      sheet: {
        title: "Cache-hit rate by day",
        columns: table.columns.slice(0, 5),
        rows: table.rows.map((row) => row.slice(0, 5)),
        total: table.total?.slice(0, 5),
        facts,
        warnings: [],
        notes: [],
      },
    },
  ];
}
