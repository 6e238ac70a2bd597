import { badRequest } from "../../http/refusal.ts";
import { parseDate } from "../../time/instant.ts";
import { dayMs } from "../../time/width.ts";
import type { Call } from "../endpoint.ts";

const floor = "2026-01-01";
const maxDays = 366;

/** The days of an activity report: from `start` to before `end`. Data has a lag of one day. */
export interface ActivityDays {
  readonly start: number;
  readonly end: number;
}

/** Reads `starting_date` and `ending_date`, or the single `date`. */
export function activityDaysOf(call: Call): ActivityDays {
  const date = dayAt(call, "date");
  const start = date ?? dayAt(call, "starting_date");
  const today = Math.floor(call.nowMs / dayMs);
  if (date !== undefined && call.query.text("starting_date") !== undefined)
    throw badRequest("date: cannot be combined with starting_date");
  if (start === undefined) throw badRequest("date: Field required without starting_date");
  const end = date === undefined ? (dayAt(call, "ending_date") ?? today) : date + 1;
  if (start >= end) throw badRequest("Invalid date range: ending date must be after starting date");
  if (end > today) throw badRequest(`The latest available day is ${isoDay(today - 1)}`);
  if (end - start > maxDays) throw badRequest(`Invalid date range: the range must not exceed ${maxDays} days`);
  return { start, end };
}

function dayAt({ query }: Call, name: string): number | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  if (text < floor) throw badRequest(`${name}: must not be before ${floor}`);
  return (parseDate(text) ?? 0) / dayMs;
}

function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
