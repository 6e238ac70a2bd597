import { windowWords } from "../format/coverage-notes.ts";
import { freshness } from "../format/sheet-notes.ts";
import { isServed } from "../reading/facts.ts";
import { html } from "../html/markup.ts";
import { page } from "../html/page.ts";
import { type Breakdown, breakdown, type Metric } from "../sheet/breakdown.ts";
import { activityMetrics, estimateMetric } from "../sheet/claude-code-metrics.ts";
import { tokenMetrics } from "../sheet/metrics.ts";
import { timeLabels } from "../sheet/time-label.ts";
import { adoptionSection } from "./adoption.ts";
import { billExplainedSection } from "./bill-explained.ts";
import { cards } from "./cards.ts";
import { costByDaySection } from "./cost-by-day.ts";
import { coverageSentences } from "./coverage-sentences.ts";
import { daysOf } from "./day-axis.ts";
import type { ReadRows, ReportFigures } from "./figures.ts";
import { moneySeries } from "./money-series.ts";
import { monthToDateSection } from "./month-to-date.ts";
import { rankingSection } from "./ranking.ts";
import { type Section, sectionMarkup } from "./section.ts";
import { tokensByDaySections } from "./tokens-by-day.ts";

/** The report as one page. */
export async function reportPage(figures: ReportFigures): Promise<string> {
  const { window, cost } = figures;
  const isEmpty = window.starting_at === window.ending_at;
  const title = isEmpty
    ? `Claude usage and cost from ${window.starting_at.slice(0, 10)}`
    : `Claude usage and cost, ${windowWords(window)}`;
  const sections = await sectionsOf(figures);
  const body = html`<header>
      <h1>${title}</h1>
      <p class="faint">${freshness({ ...cost.facts, window: null })} · days are UTC, the end is exclusive</p>
    </header>
    <dl class="cards">
      ${cards(figures).map(
        ({ term, figure, small }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${figure}${small && html`<small>${small}</small>`}</dd>
          </div>`,
      )}
    </dl>
    ${sections.map(sectionMarkup)}
    <section aria-labelledby="coverage">
      <h2 id="coverage">What these figures cover</h2>
      <ul class="notes">
        ${coverageSentences(figures).map((note) => html`<li>${note}</li>`)}
      </ul>
    </section>`;
  return page(title, body);
}

async function sectionsOf(figures: ReportFigures): Promise<Section[]> {
  const { window, names, cost, tokens, claudeCode, months, bill } = figures;
  const days = daysOf(window);
  const byDay = (dimension: string) => moneySeries(cost.report, cost.rows, dimension, names);
  const ranked = (read: ReadRows, dimension: string, metrics: readonly Metric[]): Breakdown =>
    breakdown({
      report: read.report,
      rows: read.rows,
      by: [dimension],
      metrics,
      names,
      time: timeLabels("1d"),
      additive: true,
      isServed: isServed(read.facts),
    });
  const keys = ranked(tokens, "api_key_id", tokenMetrics.slice(0, 4));
  const people = ranked(claudeCode, "actor", [estimateMetric, ...activityMetrics]);
  return [
    await monthToDateSection(months),
    await costByDaySection({
      id: "by-workspace",
      title: "Cost by day and workspace",
      days,
      series: byDay("workspace_id"),
      facts: cost.facts,
    }),
    await costByDaySection({
      id: "by-model",
      title: "Cost by day and model",
      days,
      series: byDay("model"),
      facts: cost.facts,
    }),
    await billExplainedSection(bill),
    ...(await tokensByDaySections({ days, rows: tokens.rows, facts: tokens.facts })),
    rankingSection("keys", "Top API keys by tokens", {
      title: "API keys",
      ...keys,
      barOf: "total_tokens",
      facts: tokens.facts,
      warnings: [],
      notes: [],
    }),
    await adoptionSection({ days, records: claudeCode.rows, facts: claudeCode.facts }),
    rankingSection("developers", "Top developers in Claude Code, by estimated cost", {
      title: "Developers",
      ...people,
      barOf: "estimated_cost",
      facts: claudeCode.facts,
      warnings: [],
      notes: [],
    }),
  ];
}
