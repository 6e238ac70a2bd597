import type { Window } from "@org/usage";
import { CommandError } from "../../failure/command-error.ts";
import { formatInstant } from "../../format/instant.ts";
import { readDay } from "../../window/read-instant.ts";
import { dayMs, startOfStep } from "../../window/widths.ts";

/** A day, and the days that it is compared with. */
export interface ComparedDays {
  readonly day: string;
  /** In order, each a date. */
  readonly before: readonly string[];
  /** `the 7 days before`, `the same weekday of the 4 weeks before`. */
  readonly words: string;
  /** From the first day that is read to the end of the last. */
  readonly window: Window;
  /** The day was chosen here: it is the last one that has settled. */
  readonly isChosen: boolean;
}

export interface DayFlags {
  readonly day?: string;
  readonly before?: string;
}

const maxDays = 90;

/**
 * Without `--day`, it is the last day that has settled: what may still change is not worth an explanation. Only a day that
 * is over can be explained, because hours would be compared with days.
 */
export function readDays({ day, before = "7d" }: DayFlags, nowMs: number, settlesAfterMs: number): ComparedDays {
  const todayMs = startOfStep(nowMs, dayMs);
  const dayStartMs = day === undefined ? startOfStep(nowMs - settlesAfterMs, dayMs) - dayMs : readDay("--day", day);
  if (dayStartMs >= todayMs) {
    throw new CommandError(
      `--day is invalid: got ${JSON.stringify(day)}, which is not over yet. The last complete UTC day is ${dateOf(todayMs - dayMs)}.`,
    );
  }
  const { count, stepMs, words } = readBefore(before);
  const days = Array.from({ length: count }, (_, index) => dateOf(dayStartMs - (count - index) * stepMs));
  return {
    day: dateOf(dayStartMs),
    before: days,
    words,
    window: {
      starting_at: formatInstant(dayStartMs - count * stepMs),
      ending_at: formatInstant(dayStartMs + dayMs),
    },
    isChosen: day === undefined,
  };
}

function readBefore(text: string): { readonly count: number; readonly stepMs: number; readonly words: string } {
  const [, digits = "", unit] = /^([1-9]\d{0,2})([dw])$/.exec(text) ?? [];
  const count = Number(digits);
  const stepMs = unit === "w" ? 7 * dayMs : dayMs;
  if (unit === undefined || (count * stepMs) / dayMs > maxDays) {
    const suggestion = /^[1-9]\d?$/.test(text) ? ` Did you mean ${text}d?` : "";
    throw new CommandError(
      `--before is invalid: got ${JSON.stringify(text)}; expected days or weeks, at most ${maxDays} days: 7d, 4w.${suggestion}`,
    );
  }
  const plural = count === 1 ? "" : "s";
  const words =
    unit === "w"
      ? `the same weekday of the ${count === 1 ? "" : `${count} `}week${plural} before`
      : `the ${count === 1 ? "" : `${count} `}day${plural} before`;
  return { count, stepMs, words };
}

function dateOf(ms: number): string {
  return formatInstant(ms).slice(0, 10);
}
