import { dayMs, hourMs, minuteMs } from "./span.ts";

const unitsMs: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs };

/** The length of a bucket by the name of its width: `1m`, `1h`, `1d`, or any later name of that form. Otherwise undefined. */
export function widthMsOf(width: string): number | undefined {
  const [, count, unit = ""] = /^([1-9]\d*)([mhd])$/.exec(width) ?? [];
  return count === undefined ? undefined : Number(count) * (unitsMs[unit] ?? 0);
}

/** The last bucket boundary at or before an instant. */
export function edgeBefore(ms: number, widthMs: number): number {
  return Math.floor(ms / widthMs) * widthMs;
}
