import { below, chance, hash } from "../hash.ts";
import { dayMinutes, hourMinutes, minuteMs } from "../time/width.ts";
import type { Stream } from "./stream.ts";

/**
 * How much of the simulation a report knows at an instant. Figures only grow, and equal the simulation once they have
 * settled: 1 hour after the end of a bucket of the messages report, 48 hours for costs, 24 hours for Claude Code, and
 * 30 days for analytics, measured at the last refresh.
 */
export interface Horizon {
  /** All use before this minute is known, except on days that have not arrived. */
  readonly known: number;
  /** Use from `known` to before this minute is known minute by minute. */
  readonly until: number;
  /** Whether the use of a stream on a day has arrived. */
  readonly hasDay: (stream: Stream, day: number) => boolean;
  /** Whether the use of a stream in a minute from `known` on has arrived. */
  readonly hasMinute: (stream: Stream, minute: number) => boolean;
}

const always = () => true;

/** Knows all use, also use that is still to come. */
export const everything: Horizon = wholeDays(Number.POSITIVE_INFINITY, always);

/** Most requests are on the messages report within 5 minutes, as documented; some take up to an hour. */
export function usageHorizon(nowMs: number): Horizon {
  const until = Math.floor(nowMs / minuteMs);
  return {
    known: until - hourMinutes,
    until,
    hasDay: always,
    hasMinute(stream, minute) {
      const word = hash(stream.salt, minute, 0x3a7e);
      const delay = chance(80, word) ? 5 + below(55, hash(word, 1)) : below(5, hash(word, 1));
      return minute + delay < until;
    },
  };
}

/** The lag of most costs. A day's bucket appears when the day is over, with the part that is older than this. */
const costLagMinutes = 18 * hourMinutes;

/** Two streams in five arrive later than that, as a whole, 19 to 47 hours after the end of the day. */
export function costHorizon(nowMs: number): Horizon {
  const minute = Math.floor(nowMs / minuteMs);
  const known = Math.floor((minute - costLagMinutes) / hourMinutes) * hourMinutes;
  return wholeDays(known, (stream, day) => {
    const word = hash(stream.salt, day, 0xc057);
    if (!chance(400, word)) return true;
    return minute >= (day + 1) * dayMinutes + (19 + below(29, hash(word, 1))) * hourMinutes;
  });
}

/** The minute before which Claude Code activity is reported: it is never younger than an hour. */
export function claudeCodeBoundary(nowMs: number): number {
  return Math.floor(nowMs / minuteMs) - hourMinutes;
}

/** One stream in ten arrives up to 23 hours after the end of the day. `boundary` stays the same for all pages of a walk. */
export function claudeCodeHorizon(boundary: number): Horizon {
  return wholeDays(boundary, (stream, day) => {
    const word = hash(stream.salt, day, 0xc0da);
    if (!chance(100, word)) return true;
    return boundary >= (day + 1) * dayMinutes + below(22, hash(word, 1)) * hourMinutes;
  });
}

const refreshMinutes = 4 * hourMinutes;

/** The last refresh of the analytics exports: every four hours, UTC. */
export function refreshedMinute(nowMs: number): number {
  return Math.floor(nowMs / minuteMs / refreshMinutes) * refreshMinutes;
}

/** One stream in eight arrives with a later refresh: mostly within a day of the end of its day, a few only within 30 days. */
export function analyticsHorizon(refreshed: number): Horizon {
  return wholeDays(refreshed, (stream, day) => {
    const word = hash(stream.salt, day, 0x1a7e);
    if (!chance(125, word)) return true;
    const refreshes = chance(160, hash(word, 2)) ? 6 + below(174, hash(word, 3)) : 1 + below(6, hash(word, 1));
    return refreshed >= (day + 1) * dayMinutes + refreshes * refreshMinutes;
  });
}

function wholeDays(known: number, hasDay: Horizon["hasDay"]): Horizon {
  return { known, until: known, hasDay, hasMinute: always };
}
