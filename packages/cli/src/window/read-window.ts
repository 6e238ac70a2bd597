import { between, day, month, type Window } from "@org/usage";
import { CommandError } from "../failure/command-error.ts";

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
  /** The width of a bucket: windows end where the last whole one does. */
  readonly stepMs: number;
  /** Without any flag. */
  readonly fallback: string;
  /** How long after its end a bucket still fills. */
  readonly closesAfterMs?: number;
}

export interface ReadWindow {
  readonly window: Window;
  /** Says so where the window was asked to reach further than there are whole buckets. */
  readonly note: string | undefined;
}

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

const unitsMs: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs };

/** The window that flags ask for, cut to the buckets that are over (with `includeRunning`, to the one that runs). */
export function readWindow(flags: WindowFlags, rules: WindowRules): ReadWindow {
  refuseTwo(flags);
  const latestMs = latestEdge(rules, flags.includeRunning === true);
  const asked = askedWindow(flags, rules, latestMs);
  const startMs = Date.parse(asked.starting_at);
  const endMs = Math.min(Date.parse(asked.ending_at), latestMs);
  if (startMs >= endMs) {
    const running = flags.includeRunning === true ? "" : " --include-running takes the one that is running.";
    throw new CommandError(
      `Nothing to read from ${asked.starting_at} on: the last whole ${stepName(rules.stepMs)} ended at ${printed(latestMs)}.${running}`,
    );
  }
  const cut = endMs < Date.parse(asked.ending_at) && flags.last === undefined;
  return {
    window: between(new Date(startMs), new Date(endMs)),
    note: cut
      ? `Asked for until ${asked.ending_at}; read until ${printed(endMs)}, where the last bucket ends.`
      : undefined,
  };
}

function askedWindow(flags: WindowFlags, rules: WindowRules, latestMs: number): Window {
  if (flags.day !== undefined) return day(flags.day);
  if (flags.month !== undefined) return month(flags.month);
  if (flags.from !== undefined) return between(flags.from, flags.to ?? new Date(farEnd(flags.from, latestMs)));
  return lastWindow(flags.last ?? rules.fallback, rules, latestMs);
}

/** An open end is the last edge there is; `between` refuses an end before its start, and readWindow words that better. */
function farEnd(from: string, latestMs: number): number {
  const startMs = Date.parse(from);
  return Number.isNaN(startMs) ? latestMs : Math.max(latestMs, startMs + 1);
}

function lastWindow(last: string, rules: WindowRules, latestMs: number): Window {
  const [, count, unit] = /^([1-9]\d{0,4})([mhdw])$/.exec(last) ?? [];
  const unitMs = unit === undefined ? undefined : unitsMs[unit];
  if (count === undefined || unitMs === undefined) {
    throw new CommandError(`--last ${JSON.stringify(last)} is not a span. Write 30d, 24h, 4w or 90m.`);
  }
  if (unitMs < rules.stepMs) {
    throw new CommandError(
      `--last ${last} is finer than the report, which counts by the ${stepName(rules.stepMs)}. Write --last 1d, or narrow the buckets with --width where there is one.`,
    );
  }
  return between(new Date(latestMs - Number(count) * unitMs), new Date(latestMs));
}

function latestEdge({ nowMs, stepMs, closesAfterMs = 0 }: WindowRules, includeRunning: boolean): number {
  if (includeRunning) return Math.floor(nowMs / stepMs) * stepMs + stepMs;
  return Math.floor((nowMs - closesAfterMs) / stepMs) * stepMs;
}

function refuseTwo({ from, to, month: monthFlag, last, day: dayFlag }: WindowFlags): void {
  if (to !== undefined && from === undefined) {
    throw new CommandError("--to needs --from: it is the first day that is not in the window.");
  }
  const given = Object.entries({ "--from": from, "--month": monthFlag, "--last": last, "--day": dayFlag });
  const [first, second] = given.filter(([, value]) => value !== undefined).map(([name]) => name);
  if (second !== undefined) throw new CommandError(`${first} and ${second} both name a window. Give one of them.`);
}

function stepName(stepMs: number): string {
  if (stepMs === dayMs) return "UTC day";
  return stepMs === hourMs ? "hour" : "minute";
}

function printed(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
