import { instantWords } from "../format/instant.ts";
import { html, type Markup } from "../html/markup.ts";
import { page } from "../html/page.ts";
import { acceptRatesSection } from "./accept-rates.ts";
import { adoptionSection, idleSection } from "./adoption.ts";
import { billExplainedSection } from "./bill-explained.ts";
import { cardsMarkup } from "./cards.ts";
import { costByDaySection } from "./cost-by-day.ts";
import { coverageMarkup } from "./coverage.ts";
import { lastDayBefore, shortDay, spanWords } from "./day-words.ts";
import type { ReportFigures } from "./figures.ts";
import { keysSection } from "./keys.ts";
import { moneySeries } from "./money-series.ts";
import { monthSection } from "./month-section.ts";
import { peopleSection } from "./people.ts";
import { type Section, sectionMarkup } from "./section.ts";
import { cacheSection, tokenMixSection } from "./tokens-by-day.ts";

/** The report as one page. */
export function reportPage(figures: ReportFigures): string {
  const { window, organization, isDemo } = figures;
  const isEmpty = window.starting_at === window.ending_at;
  const words = isEmpty ? `from ${shortDay(window.starting_at.slice(0, 10))}` : spanWords(window);
  const title = `Claude usage and cost, ${words}`;
  const body = html`<header>
      ${
        (organization !== undefined || isDemo) &&
        html`<p class="organization">
          ${organization}${isDemo && html` <span class="demo">Demo: a made-up organization</span>`}
        </p>`
      }
      <h1>${title}</h1>
      <p class="faint">${freshness(figures)}</p>
    </header>
    ${cardsMarkup(figures)} ${layoutOf(figures)} ${coverageMarkup(figures)}`;
  const named = organization === undefined ? title : `${title} · ${organization}`;
  return page(isDemo ? `Demo: ${named}` : named, body, isDemo);
}

/** When the cost was read, and how far it goes; each day is the last one that is included. */
function freshness({ cost: { facts } }: ReportFigures): string {
  return [
    `As of ${instantWords(facts.asOf)}`,
    ...through("complete", facts.through),
    ...through("settled", facts.settledThrough),
    "days are UTC",
  ].join(" · ");
}

function through(word: string, instant: string | null): string[] {
  return instant === null ? [] : [`${word} through ${shortDay(lastDayBefore(instant))}`];
}

/** Sections below each other; those in a list stand side by side on a wide screen. */
function layoutOf(figures: ReportFigures): Markup[] {
  const workspaces = moneySeries({ ...figures.cost, dimension: "workspace_id", names: figures.names });
  const rows: readonly (readonly Section[])[] = [
    [monthSection(figures.months)],
    [costByDaySection(figures, "workspace_id"), costByDaySection(figures, "model")],
    figures.hasTeams ? [costByDaySection(figures, "team")] : [],
    [tokenMixSection(figures), cacheSection(figures)],
    [keysSection(figures, workspaces)],
    [billExplainedSection(figures.bill)],
    [adoptionSection(figures), acceptRatesSection(figures)],
    [peopleSection(figures)],
    idleSection(figures),
  ];
  return rows.map((sections) => html`<div class="pair">${sections.map(sectionMarkup)}</div>`);
}
