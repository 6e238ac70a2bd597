import type { Window } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";
import { formatInstant } from "../format/instant.ts";
import { readMonth } from "../window/read-instant.ts";
import { dayMs, startOfStep } from "../window/widths.ts";

/** A UTC month. */
export interface Month {
  /** `2026-05` */
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** The month of `--month`, or the last one that is over. */
export function monthOf(flag: string | undefined, nowMs: number): Month {
  const now = new Date(nowMs);
  const last = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1);
  const name = flag ?? formatInstant(last).slice(0, 7);
  const month = { name, ...readMonth("--month", name) };
  if (month.startMs > nowMs) {
    const running = formatInstant(nowMs).slice(0, 7);
    throw new CommandError(`--month ${name} has not begun: the running month is ${running}.`);
  }
  return month;
}

/** The days of a month that are over; equal bounds on its first day. */
export function windowOf({ startMs, endMs }: Month, nowMs: number): Window {
  const todayMs = startOfStep(nowMs, dayMs);
  return { starting_at: formatInstant(startMs), ending_at: formatInstant(Math.min(endMs, todayMs)) };
}
