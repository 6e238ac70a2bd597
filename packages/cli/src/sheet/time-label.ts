import { type Period, periodName } from "../window/periods.ts";
import type { Width } from "../window/widths.ts";

/** How a table names its buckets. */
export interface TimeLabel {
  readonly key: string;
  readonly heading: string;
  readonly unit: string;
  readonly width: Width;
  /** Undefined for UTC. */
  readonly timeZone?: string;
  /** Set if days are added up to weeks, months or weekdays. */
  readonly period?:
    | {
        readonly name: Period;
        /** How many days of each period the window has, by the first date of the period. */
        readonly days: ReadonlyMap<string, number>;
      }
    | undefined;
}

const words = { "1d": "day", "1h": "hour", "1m": "minute" } as const;

export function timeLabels(width: Width, timeZone?: string): TimeLabel {
  const key = words[width];
  const heading = key.charAt(0).toUpperCase() + key.slice(1);
  const unit = timeZone === undefined ? "UTC" : timeZone;
  return { key, heading, unit, width, ...(timeZone !== undefined && { timeZone }) };
}

/** `2026-05-01` for days, RFC 3339 for shorter buckets; both sort in time order. `2026-05` and `Monday` for periods. */
export function timeLabel(startingAt: string, { width, timeZone, period }: TimeLabel): string {
  if (period !== undefined) return periodName(startingAt.slice(0, 10), period.name);
  if (width !== "1d") return startingAt;
  return timeZone === undefined ? startingAt.slice(0, 10) : localDate(startingAt, timeZone);
}

/** The date that clocks in a zone show at an instant. */
function localDate(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const part = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}`;
}
