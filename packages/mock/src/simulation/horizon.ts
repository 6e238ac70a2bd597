import { chance, hash, below } from "../hash.ts";
import { dayMinutes, hourMinutes, minuteMs } from "../time/width.ts";
import type { Stream } from "./stream.ts";

/** How much of the truth a report knows at a moment. */
export interface Horizon {
  /** The minute before which use is known at all. */
  through: number;
  /** Whether the day's batch of this stream has come in. */
  hasArrived(stream: Stream, day: number): boolean;
}

const always = () => true;

/** Whole minutes that have passed: use is on the messages report within minutes. */
export function usageHorizon(nowMs: number): Horizon {
  return { through: Math.floor(nowMs / minuteMs), hasArrived: always };
}

/** How far the cost report lags behind. A day's bucket appears when the day is over, and moves until this lag has passed. */
const costLagMinutes = 18 * hourMinutes;

export function costHorizon(nowMs: number): Horizon {
  const minute = Math.floor(nowMs / minuteMs) - costLagMinutes;
  return { through: Math.floor(minute / hourMinutes) * hourMinutes, hasArrived: always };
}

/** Claude Code activity is shown once it is an hour old. */
export function claudeCodeHorizon(nowMs: number): Horizon {
  return { through: Math.floor(nowMs / minuteMs) - hourMinutes, hasArrived: always };
}

const refreshMinutes = 4 * hourMinutes;

/** The last refresh of the analytics exports: every four hours, UTC. */
export function refreshedMinute(nowMs: number): number {
  return Math.floor(nowMs / minuteMs / refreshMinutes) * refreshMinutes;
}

/**
 * Analytics knows what had happened at its last refresh, and restates a day until 24 hours after its
 * end: one batch in eight comes in late, with one of the refreshes of that time.
 */
export function analyticsHorizon(refreshed: number): Horizon {
  return {
    through: refreshed,
    hasArrived(stream, day) {
      const word = hash(stream.salt, day, 0x1a7e);
      if (!chance(125, word)) return true;
      const lateness = (1 + below(6, hash(word, 1))) * refreshMinutes;
      return refreshed >= (day + 1) * dayMinutes + lateness;
    },
  };
}
