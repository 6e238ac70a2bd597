import type { CheckContext, Layout, PageCheck } from "../src/layouts/layout.ts";
import { answerWith } from "./pages.ts";

const hourMs = 3_600_000;
const may1 = Date.parse("2026-05-01T00:00:00Z");

/** The start of an hour on 1 May 2026. */
export const hour = (number: number): number => may1 + number * hourMs;

/** An instant as the API writes it. */
export const written = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

/** Ten hours. */
export const tenHours = { startMs: hour(0), endMs: hour(10), widthMs: hourMs };

/** The checks of a layout on their own: fields of rows are not inspected. */
export function checkOf(layout: Layout, context: Partial<CheckContext> = {}): PageCheck {
  return layout.createCheck({
    window: tenHours,
    atMs: tenHours.startMs,
    last: undefined,
    bucketed: true,
    timeOrdered: true,
    shape: {},
    identity: { grouped: ["model"], opened: [], holder: undefined },
    rejectDuplicates: true,
    inspect: () => [],
    onRepeatedEntry: () => {},
    ...context,
  });
}

/** Checks one page of the whole window, and returns what it delivers. */
export function deliver(check: PageCheck, items: readonly unknown[], from = 0, until = 10): readonly unknown[] {
  return check.check(items, { startMs: hour(from), endMs: hour(until) }, answerWith({ data: items })).items;
}
