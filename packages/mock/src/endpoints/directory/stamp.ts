/** `2024-10-30T23:58:27.427000Z`: the directory writes microseconds. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000Z");
}

/** The moment, once it has come. */
export function stampIfPast(ms: number | null, nowMs: number): string | null {
  return ms !== null && ms <= nowMs ? stamp(ms) : null;
}
