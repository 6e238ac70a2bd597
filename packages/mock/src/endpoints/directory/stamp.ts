/** Formats an instant as the lists do, with microseconds: `2024-10-30T23:58:27.427000Z`. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000Z");
}

/** The formatted instant, or null if it is in the future. */
export function stampIfPast(ms: number | null, nowMs: number): string | null {
  return ms !== null && ms <= nowMs ? stamp(ms) : null;
}
