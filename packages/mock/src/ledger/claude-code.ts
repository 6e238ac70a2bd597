import { formatMinute } from "../time/instant.ts";
import { dayMinutes, minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { counter } from "../simulation/counters.ts";
import { claudeCodeBoundary, claudeCodeHorizon } from "../simulation/horizon.ts";
import { factsOf } from "./facts.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";
import { minuteOf, type Moment } from "./moment.ts";

/** One UTC day, or whole days from `starting_at` to before `ending_at`. */
export type LedgerClaudeCodeParams =
  | { date: Moment; limit?: number | null | undefined }
  | { starting_at: Moment; ending_at?: Moment | null | undefined; limit?: number | null | undefined };

/** The tokens of one model in one record of the Claude Code report. */
export interface LedgerClaudeCodeRow {
  date: string;
  /** The email address of a person, or the name of a key. */
  actor: string;
  terminal_type: string;
  is_remote: boolean;
  customer_type: "api" | "subscription";
  model: string | null;
  input: number;
  output: number;
  cache_read: number;
  cache_creation: number;
}

/** The tokens of the Claude Code report. */
export function trueClaudeCode(world: World, params: LedgerClaudeCodeParams, time: ReadingTime): LedgerClaudeCodeRow[] {
  const [from, to] = daysOf(params, time.nowMs);
  const streams = world.streams.filter((stream) => stream.code !== null);
  const horizon = horizonAt(time, (nowMs) => claudeCodeHorizon(claudeCodeBoundary(nowMs)));
  const rows = new Map<string, LedgerClaudeCodeRow>();
  for (const { minute, stream, counters } of factsOf(streams, from, to, horizon, false)) {
    if (!stream.code) continue;
    const date = formatMinute(minute - (minute % dayMinutes));
    // By the ID of a key, not by its name: two keys with the same name have separate records.
    const key = [
      date,
      stream.account?.id ?? stream.apiKey?.id,
      stream.code.terminal,
      stream.code.remote,
      stream.model,
    ].join(" ");
    const row = rows.get(key) ?? {
      date,
      actor: stream.account?.email ?? stream.apiKey?.name ?? "",
      terminal_type: stream.code.terminal,
      is_remote: stream.code.remote,
      customer_type: stream.code.customerType,
      model: stream.model,
      input: 0,
      output: 0,
      cache_read: 0,
      cache_creation: 0,
    };
    row.input += counters[counter.uncached] ?? 0;
    row.output += counters[counter.output] ?? 0;
    row.cache_read += counters[counter.cacheRead] ?? 0;
    row.cache_creation += (counters[counter.cache5m] ?? 0) + (counters[counter.cache1h] ?? 0);
    rows.set(key, row);
  }
  return [...rows.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function daysOf(params: LedgerClaudeCodeParams, nowMs: number): [number, number] {
  if ("date" in params) {
    const start = minuteOf(params.date);
    return [start, start + dayMinutes];
  }
  // A day closes one hour after its end.
  const closed = Math.floor((nowMs / minuteMs - 60) / dayMinutes) * dayMinutes;
  return [minuteOf(params.starting_at), params.ending_at ? minuteOf(params.ending_at) : closed];
}
