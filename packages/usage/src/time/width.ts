const unitsMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * How long a bucket of a named width is: `1m`, `1h`, `1d`, and what may come of that form. Undefined for a name
 * that says nothing about its length.
 */
export function widthMsOf(width: string): number | undefined {
  const [, count, unit = ""] = /^([1-9]\d*)([mhd])$/.exec(width) ?? [];
  return count === undefined ? undefined : Number(count) * (unitsMs[unit] ?? 0);
}

/** The last edge at or before an instant. */
export function edgeBefore(ms: number, widthMs: number): number {
  return Math.floor(ms / widthMs) * widthMs;
}
