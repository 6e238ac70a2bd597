/** The widths of the API's buckets, by their wire names. All of them divide a UTC day. */
export const widthsMs: Readonly<Record<string, number>> = { "1m": 60_000, "1h": 3_600_000, "1d": 86_400_000 };

/** The last edge at or before an instant. */
export function edgeBefore(ms: number, widthMs: number): number {
  return Math.floor(ms / widthMs) * widthMs;
}
