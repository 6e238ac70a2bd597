import { cacheHitRate, totalTokens } from "@org/usage";
import { emptyNote } from "../format/coverage-notes.ts";
import { rateText } from "../format/percent.ts";
import { isServed } from "../reading/facts.ts";
import { breakdown } from "../sheet/breakdown.ts";
import { inside, tokenMetrics } from "../sheet/metrics.ts";
import { addUp, type AnyRow, tokensOf } from "../sheet/rows.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { dayColumn, daysOf, stateOf, stripesLegend } from "./days.ts";
import type { ReportFigures } from "./figures.ts";
import { line } from "./lines.ts";
import { dayOf } from "./money-series.ts";
import { countAxis, rateAxis, scaleTo } from "./scale.ts";
import type { Section } from "./section.ts";
import { highestStack, stackedBars } from "./stacked-bars.ts";
import { wordsOnly } from "./words-only.ts";

const kinds: readonly { readonly label: string; readonly of: (row: AnyRow) => unknown }[] = [
  { label: "Cache read", of: (row) => row["cache_read_input_tokens"] },
  { label: "Uncached input", of: (row) => row["uncached_input_tokens"] },
  { label: "Cache write, 5 minutes", of: (row) => inside(row["cache_creation"], "ephemeral_5m_input_tokens") },
  { label: "Cache write, 1 hour", of: (row) => inside(row["cache_creation"], "ephemeral_1h_input_tokens") },
  { label: "Output", of: (row) => row["output_tokens"] },
];

/** The rows of the tokens report, added up by day. */
function byDayOf({ tokens: { rows } }: ReportFigures): Map<string, AnyRow> {
  return new Map(addUp(rows, ["starting_at"]).map((row) => [dayOf(row), row]));
}

/** The kinds of tokens that were used. */
export function tokenMixSection(figures: ReportFigures): Section {
  const { window, tokens } = figures;
  const days = daysOf(window);
  const byDay = byDayOf(figures);
  const [total] = addUp(tokens.rows, []);
  const count = total === undefined ? 0 : totalTokens(tokensOf(total));
  const mix = kinds.map(({ label, of }, index) => ({
    label,
    color: `var(--c${index + 1})`,
    values: days.map((day) => {
      const row = byDay.get(day);
      return row === undefined ? 0 : Number(of(row));
    }),
  }));
  const scale = scaleTo(highestStack(mix), countAxis);
  return {
    id: "token-mix",
    title: "Tokens by kind",
    sentence: isServed(tokens.facts)
      ? `${count.toLocaleString("en-US")} tokens of all kinds in ${days.length} days.`
      : emptyNote(tokens.facts),
    chart: {
      scale,
      shapes: stackedBars(mix, scale),
      columns: days.map((day, index) => ({
        ...dayColumn(day, tokens.facts),
        entries: mix.map(({ label, color, values }) => ({
          label,
          color,
          text: stateOf(day, tokens.facts) === "unknown" ? "–" : (values[index] ?? 0).toLocaleString("en-US"),
        })),
      })),
    },
    legend: [...mix, ...stripesLegend(days, tokens.facts)],
    folded: [{ sheet: tokensSheet(figures) }],
  };
}

/** The share of the input that was read from the cache. */
export function cacheSection(figures: ReportFigures): Section {
  const { window, tokens } = figures;
  const days = daysOf(window);
  const byDay = byDayOf(figures);
  const [total] = addUp(tokens.rows, []);
  const rate = total === undefined ? null : cacheHitRate(tokensOf(total));
  const rates = days.map((day) => {
    const row = byDay.get(day);
    return row === undefined ? null : cacheHitRate(tokensOf(row));
  });
  const scale = scaleTo(1, rateAxis, 1);
  return {
    id: "cache",
    title: "Cache-hit rate",
    sentence: isServed(tokens.facts) ? rateWords(rate) : emptyNote(tokens.facts),
    chart: {
      scale,
      shapes: [line({ label: "Cache-hit rate", color: "var(--c1)", values: rates }, scale)],
      columns: days.map((day, index) => ({
        ...dayColumn(day, tokens.facts),
        isUnsettled: false,
        entries: [
          { label: "Cache-hit rate", color: "var(--c1)", text: rates[index] == null ? "–" : rateText(rates[index]) },
        ],
      })),
    },
  };
}

function rateWords(rate: number | null): string {
  if (rate === null) return "No input tokens, so no rate.";
  return `${rateText(rate)} of all input tokens were read from the cache. The table of tokens has the rate of each day.`;
}

function tokensSheet({ tokens: { rows, facts } }: ReportFigures): Sheet {
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
  return { title: "Tokens by day", ...table, facts, warnings: [], notes: [] };
}
