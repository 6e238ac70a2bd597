import type { Window } from "@org/usage";
import { coverageNotes, emptyNote } from "../format/coverage-notes.ts";
import { instantWords } from "../format/instant.ts";
import { html, type Markup } from "../html/markup.ts";
import type { Facts } from "../reading/facts.ts";
import { lastDayBefore, monthWords, shortDay, spanWords } from "./day-words.ts";
import type { ReportFigures } from "./figures.ts";
import { monthTitle } from "./month-to-date.ts";

/** What each report covers, what it lacks, and what it never contains. */
export function coverageMarkup(figures: ReportFigures): Markup {
  return html`<section aria-labelledby="coverage">
    <h2 id="coverage">What these figures cover</h2>
    <div class="scroll" role="region" tabindex="0" aria-label="What these figures cover, table">
      <table class="short plain">
        <thead>
          <tr>
            ${["Figures", "Days (UTC)", "Complete through", "Settled through", "As of"].map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${partsOf(figures).map(
            ({ name, facts }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${windowCell(facts)}</td>
                <td>${dayCell(facts.through)}</td>
                <td>${dayCell(facts.settledThrough)}</td>
                <td>${instantWords(facts.asOf)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <ul class="notes">
      ${[...reportWarnings(figures), ...always].map((note) => html`<li>${note}</li>`)}
    </ul>
  </section>`;
}

const always = [
  "Days that may still change are striped in charts. Only settled figures are shown with every digit.",
  "Priority Tier is in the tokens and not in the cost; code execution is in the cost and not in the tokens.",
  "Claude Code estimates are tokens at list price; subscriptions are billed per seat.",
];

/** What has to be known even by a job that never opens the page. */
export function reportWarnings(figures: ReportFigures): string[] {
  return [
    ...partsOf(figures).flatMap(({ name, facts, isEmpty }) => [
      ...lackOf(facts).map((note) => `${name}: ${note}`),
      ...(isEmpty ? [`${name}: ${emptyNote(facts)}`] : []),
    ]),
    ...figures.warnings,
  ];
}

function lackOf(facts: Facts): string[] {
  const { missing, partial, settling, capped } = facts;
  return [
    ...each(missing, (words) => `No figures yet for ${words}: missing, not zero.`),
    ...each(partial, (words) => `Still in progress: ${words}.`),
    ...each(settling, (words) => `May still change: ${words}.`),
    ...each(capped, (words) => `As many groups as the API lists at most on ${words}: others may be left out.`),
    ...coverageNotes({ ...facts, missing: [], partial: [], settling: [], capped: [] }),
  ];
}

function each(windows: readonly Window[], sentence: (words: string) => string): string[] {
  return windows.length === 0 ? [] : [sentence(windows.map(spanWords).join("; "))];
}

function windowCell({ window }: Facts): string {
  return window === null || window.starting_at === window.ending_at ? "–" : spanWords(window);
}

function dayCell(instant: string | null): string {
  return instant === null ? "–" : shortDay(lastDayBefore(instant));
}

function partsOf(figures: ReportFigures): { name: string; facts: Facts; isEmpty: boolean }[] {
  const { cost, tokens, claudeCode, months, bill } = figures;
  return [
    { name: "Cost", facts: cost.facts, isEmpty: cost.rows.length === 0 },
    { name: monthTitle(months), facts: months.facts, isEmpty: months.byDay.size === 0 },
    {
      name: `Bill of ${monthWords(bill.result.month)}`,
      facts: bill.facts,
      isEmpty: bill.result.billed.amountCents === "0",
    },
    { name: "Tokens", facts: tokens.facts, isEmpty: tokens.rows.length === 0 },
    { name: "Claude Code", facts: claudeCode.facts, isEmpty: claudeCode.rows.length === 0 },
  ];
}
