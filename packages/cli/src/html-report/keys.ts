import { emptyNote } from "../format/coverage-notes.ts";
import { isServed } from "../reading/facts.ts";
import { breakdown } from "../sheet/breakdown.ts";
import { tokenMetrics } from "../sheet/metrics.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { timeLabels } from "../sheet/time-label.ts";
import type { ReportFigures } from "./figures.ts";
import type { MoneySeries } from "./money-series.ts";
import type { Section } from "./section.ts";

/** The number of keys that are always shown. */
const maxRows = 10;

/** The keys by tokens: the largest first, the others on demand, each with the color of its workspace. */
export function keysSection({ tokens, names }: ReportFigures, workspaces: readonly MoneySeries[]): Section {
  const table = breakdown({
    report: tokens.report,
    rows: tokens.rows,
    by: ["api_key_id", "workspace_id"],
    metrics: tokenMetrics.slice(0, 4),
    names,
    time: timeLabels("1d"),
    additive: true,
    isServed: isServed(tokens.facts),
  });
  const all: Sheet = {
    title: "API keys by tokens",
    ...table,
    barOf: "total_tokens",
    facts: tokens.facts,
    warnings: [],
    notes: [],
  };
  const dots = all.rows.map((row) => colorOf(row[1], workspaces));
  const hasMore = all.rows.length > maxRows;
  const { title, rows } = all;
  return {
    id: "keys",
    title,
    sentence: rows.length === 0 ? emptyNote(tokens.facts) : countWords(rows.length),
    tables: [{ sheet: { ...all, title: `${title}, the largest`, rows: rows.slice(0, maxRows) }, look: { dots } }],
    folded: hasMore
      ? [
          {
            sheet: { ...all, title: "the other API keys", rows: rows.slice(maxRows), total: undefined },
            look: { dots: dots.slice(maxRows) },
          },
        ]
      : [],
  };
}

function countWords(count: number): string {
  if (count > maxRows) return `The ${maxRows} largest of ${count}; the total includes all.`;
  return count === 1 ? "The only one that was used." : `All ${count} that were used.`;
}

function colorOf(cell: Sheet["rows"][number][number] | undefined, workspaces: readonly MoneySeries[]): string {
  const label = typeof cell === "object" && cell !== null && "label" in cell ? cell.label : undefined;
  return workspaces.find((one) => one.label === label)?.color ?? "var(--other)";
}
