import type { Window } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";
import { formatInstant } from "../format/instant.ts";
import { readDay, readInstant, readMonth } from "./read-instant.ts";
import { readSpan } from "./read-span.ts";
import { startOfStep, stepName, dayMs } from "./widths.ts";

/** The window flags as they were typed. */
export interface WindowFlags {
  readonly from?: string;
  readonly to?: string;
  readonly month?: string;
  readonly last?: string;
  readonly day?: string;
  readonly includeRunning?: boolean;
}

export interface WindowRules {
  readonly nowMs: number;
  /** The width of a bucket: windows end at the end of the last closed bucket. */
  readonly stepMs: number;
  /** The span without any window flag. */
  readonly fallback: string;
  /** How long a bucket still fills after its end. */
  readonly closesAfterMs?: number;
  /** The name of a bucket in messages, if its days are those of a time zone. Default: by its width, in UTC. */
  readonly bucketName?: string;
  /** False if the bucket in progress can't be read. */
  readonly hasRunning?: boolean;
}

export interface ReadWindow {
  /** What is read, from the start of a bucket. Both bounds are equal if nothing in the window is over yet. */
  readonly window: Window;
  /** What the client requests: the window as it was typed, or the bucket before it if `window` is empty. */
  readonly requestWindow: Window;
  readonly isEmpty: boolean;
  /** Set if the window was cut at the end of the last closed bucket. */
  readonly warning: string | undefined;
}

interface RequestedWindow {
  readonly startMs: number;
  readonly endMs: number;
  /** The flags ask for "up to now": on the first of the month that is nothing yet, and not a mistake. */
  readonly isOpen: boolean;
}

/** The window that the flags request, cut to the closed buckets (with `includeRunning`, to the running one). */
export function readWindow(flags: WindowFlags, rules: WindowRules): ReadWindow {
  const latestMs = latestEdge(rules, flags.includeRunning === true);
  const requested = requestedWindow(flags, rules, latestMs);
  const endMs = Math.min(requested.endMs, latestMs);
  if (requested.startMs >= endMs) return emptyWindow(flags, rules, requested, latestMs);
  const isCut = endMs < requested.endMs && flags.last === undefined;
  return {
    // The API snaps a start down to its bucket, except where the client refuses it.
    window: windowOf(startOfStep(requested.startMs, rules.stepMs), endMs),
    requestWindow: windowOf(requested.startMs, endMs),
    isEmpty: false,
    warning: isCut
      ? `Requested until ${printed(requested.endMs, rules)}; read until ${printed(endMs, rules)}, the end of the last complete ${bucketName(rules)}.`
      : undefined,
  };
}

function requestedWindow(flags: WindowFlags, rules: WindowRules, latestMs: number): RequestedWindow {
  const { day, month, from, to, last = rules.fallback } = flags;
  if (to !== undefined && from === undefined) {
    throw new CommandError("--to needs --from: --to is the first day after the window.");
  }
  if (day !== undefined) {
    const startMs = readDay("--day", day);
    return { startMs, endMs: startMs + dayMs, isOpen: false };
  }
  if (month !== undefined) {
    const bounds = readMonth("--month", month);
    if (bounds.startMs > rules.nowMs) {
      const current = formatInstant(rules.nowMs).slice(0, 7);
      throw new CommandError(`--month ${month} has not begun: the running month is ${current}.`);
    }
    return { ...bounds, isOpen: bounds.endMs > rules.nowMs };
  }
  if (from === undefined) {
    return { startMs: latestMs - readSpan(last, rules.stepMs, bucketName(rules)), endMs: latestMs, isOpen: false };
  }
  const startMs = readInstant("--from", from);
  if (to === undefined) return { startMs, endMs: latestMs, isOpen: true };
  const endMs = readInstant("--to", to);
  if (endMs <= startMs) {
    throw new CommandError(
      `--to is invalid: got ${JSON.stringify(to)}, which is not after --from ${from}. Ends are exclusive: for one day, write the day after it.`,
    );
  }
  return { startMs, endMs, isOpen: false };
}

/** Nothing in the window is over. That is a result for a month to date, and a mistake for a day that was named. */
function emptyWindow(
  flags: WindowFlags,
  rules: WindowRules,
  { startMs, isOpen }: RequestedWindow,
  latestMs: number,
): ReadWindow {
  const bucket = bucketName(rules);
  const canInclude = flags.includeRunning !== true && rules.hasRunning !== false;
  const hint = canInclude ? ` Use --include-running to read the ${bucket} in progress.` : "";
  if (startMs > rules.nowMs) {
    throw new CommandError(
      `The window begins at ${printed(startMs, rules)}, which is in the future: it is ${printed(rules.nowMs, rules)}.`,
    );
  }
  if (!isOpen) {
    throw new CommandError(
      `Nothing to read yet from ${printed(startMs, rules)}: the last complete ${bucket} ended at ${printed(latestMs, rules)}.${hint}`,
    );
  }
  const edgeMs = startOfStep(startMs, rules.stepMs);
  return {
    window: windowOf(startMs, startMs),
    requestWindow: windowOf(edgeMs - rules.stepMs, edgeMs),
    isEmpty: true,
    warning: `Nothing served yet from ${printed(startMs, rules)}: the last complete ${bucket} ended at ${printed(latestMs, rules)}.${hint}`,
  };
}

function bucketName({ bucketName: name, stepMs }: WindowRules): string {
  return name ?? stepName(stepMs);
}

/** A local day is named by its date: its midnight is not the one in UTC. */
function printed(ms: number, { bucketName: name }: WindowRules): string {
  return name === undefined ? formatInstant(ms) : formatInstant(ms).slice(0, 10);
}

function latestEdge({ nowMs, stepMs, closesAfterMs = 0 }: WindowRules, includeRunning: boolean): number {
  return includeRunning ? startOfStep(nowMs, stepMs) + stepMs : startOfStep(nowMs - closesAfterMs, stepMs);
}

function windowOf(startMs: number, endMs: number): Window {
  return { starting_at: exactInstant(startMs), ending_at: exactInstant(endMs) };
}

/** Keeps milliseconds that were typed, so that the client can refuse an instant inside a bucket as it was typed. */
function exactInstant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
