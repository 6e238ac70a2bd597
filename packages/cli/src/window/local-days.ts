import type { Window } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";
import { localDate } from "../sheet/time-label.ts";
import { dayMs, hourMs, readWindow, type WindowFlags } from "./read-window.ts";

/** Whole local days: hours to ask for, and the dates that are kept of them. */
export interface LocalWindow {
  /** Hours around the days; which of them belong to a day is for the zone to say. */
  readonly asked: Window;
  readonly firstDate: string;
  /** The first date that is not wanted. */
  readonly endDate: string;
}

/**
 * The window flags read as days of a time zone. It is read from a day before to a day behind, because no zone is
 * further from UTC than that; the hours outside are left out again once they are in their local days.
 */
export function localWindow(flags: WindowFlags, timeZone: string, nowMs: number): LocalWindow {
  const today = dateIn(timeZone, nowMs);
  if (flags.includeRunning === true)
    throw new CommandError("--include-running can't be combined with --timezone: local days are whole or left out.");
  // The flags name calendar days. Read as UTC days of a clock that shows the local date, they are the right ones.
  const { window } = readWindow(flags, { nowMs: Date.parse(`${today}T00:00:00Z`), stepMs: dayMs, fallback: "30d" });
  for (const edge of [window.starting_at, window.ending_at]) {
    if (!edge.includes("T00:00:00")) throw new CommandError(`--timezone takes whole days, and ${edge} is none.`);
  }
  const lastHourMs = Math.floor(nowMs / hourMs) * hourMs;
  return {
    asked: {
      starting_at: new Date(Date.parse(window.starting_at) - dayMs).toISOString(),
      ending_at: new Date(Math.min(Date.parse(window.ending_at) + dayMs, lastHourMs)).toISOString(),
    },
    firstDate: window.starting_at.slice(0, 10),
    endDate: window.ending_at.slice(0, 10),
  };
}

function dateIn(timeZone: string, nowMs: number): string {
  try {
    return localDate(new Date(nowMs).toISOString(), timeZone);
  } catch {
    throw new CommandError(
      `--timezone ${JSON.stringify(timeZone)} is not a zone. Write one such as Europe/Berlin or America/Los_Angeles.`,
    );
  }
}
