import { defaultSpan } from "./default-span.ts";
import type { Window } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";
import { formatInstant } from "../format/instant.ts";
import { readWindow, type WindowFlags } from "./read-window.ts";
import { dayMs, startOfStep, type Width, widthMs } from "./widths.ts";

/** Whole days of a time zone. */
export interface LocalDays {
  readonly timeZone: string;
  /** From the first local midnight to the last one, in UTC. */
  readonly window: Window;
  /** The UTC buckets that cover `window`, as far as they are over. */
  readonly requestWindow: Window;
  /** Every day, in order. */
  readonly days: readonly LocalDay[];
  readonly isEmpty: boolean;
  readonly warning: string | undefined;
}

export interface LocalDay {
  readonly date: string;
  readonly starting_at: string;
  readonly ending_at: string;
}

/** Reads the window flags as days of a time zone; `width` is the width of the UTC buckets that are added up. */
export function localDays(flags: WindowFlags, timeZone: string, width: Width, nowMs: number): LocalDays {
  if (flags.includeRunning === true) {
    throw new CommandError("--include-running cannot be combined with --timezone, which reads whole local days only.");
  }
  const dateAt = dateFormatter(timeZone);
  // The flags name calendar days: read as UTC days of a clock that shows the local date, they name the right ones.
  const localNowMs = Date.parse(`${dateAt(nowMs)}T00:00:00Z`);
  const { window, isEmpty, warning } = readWindow(flags, {
    nowMs: localNowMs,
    stepMs: dayMs,
    fallback: defaultSpan,
    bucketName: `day of ${timeZone}`,
    hasRunning: false,
  });
  for (const instant of Object.values(window)) {
    if (!instant.includes("T00:00:00Z")) {
      throw new CommandError(`--timezone reads whole local days: use days such as 2026-05-01 instead of ${instant}.`);
    }
  }
  const dates = datesOf(window);
  const edges = dates.map((date) => startOfDate(date, dateAt));
  const days = dates.slice(0, -1).map((date, index) => ({
    date,
    starting_at: formatInstant(edges[index] ?? 0),
    ending_at: formatInstant(edges[index + 1] ?? 0),
  }));
  const [startMs, endMs] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  if (edges.some((ms) => ms % widthMs[width] !== 0)) {
    throw new CommandError(`--timezone ${timeZone}: its days do not begin on a full UTC hour. Add --width 1m.`);
  }
  return {
    timeZone,
    window: { starting_at: formatInstant(startMs), ending_at: formatInstant(endMs) },
    requestWindow: requestWindow(startMs, endMs, widthMs[width], nowMs),
    days,
    isEmpty,
    warning,
  };
}

/** The dates from the first to the one after the last, so that each day has its end. */
function datesOf({ starting_at: start, ending_at: end }: Window): string[] {
  const count = Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(start) + index * dayMs).toISOString().slice(0, 10),
  );
}

/** On bucket edges; an empty window requests the bucket before it, for its parameters to be checked. */
function requestWindow(startMs: number, endMs: number, stepMs: number, nowMs: number): Window {
  const closedMs = startOfStep(nowMs, stepMs);
  const first = startOfStep(startMs, stepMs);
  const last = Math.min(Math.ceil(endMs / stepMs) * stepMs, closedMs);
  if (first < last) return { starting_at: formatInstant(first), ending_at: formatInstant(last) };
  return { starting_at: formatInstant(closedMs - stepMs), ending_at: formatInstant(closedMs) };
}

/** The first millisecond at which the zone's clocks show a date. Zones are less than a day away from UTC. */
function startOfDate(date: string, dateAt: (ms: number) => string): number {
  const utcMs = Date.parse(`${date}T00:00:00Z`);
  let [before, after] = [utcMs - dayMs, utcMs + dayMs];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateAt(middle) < date) before = middle;
    else after = middle;
  }
  return after;
}

function dateFormatter(timeZone: string): (ms: number) => string {
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    return (ms) => {
      const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
      return `${part["year"]}-${part["month"]}-${part["day"]}`;
    };
  } catch {
    throw new CommandError(
      `--timezone is invalid: got ${JSON.stringify(timeZone)}; expected an IANA name such as Europe/Berlin or America/Los_Angeles.`,
    );
  }
}
