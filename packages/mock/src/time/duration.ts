const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads milliseconds from `"250ms"`, `"30s"`, `"5m"`, `"1h"`, `"2d"`, a sum such as `"1h 30m"`, or a number of milliseconds. */
export function parseDuration(duration: string | number): number {
  const ms = typeof duration === "number" ? duration : sumOfParts(duration);
  if (!Number.isFinite(ms) || ms < 0) {
    throw new RangeError(
      `The duration is invalid: got ${JSON.stringify(duration)}; expected "90s", "1h 30m", or milliseconds such as 5000.`,
    );
  }
  return ms;
}

function sumOfParts(text: string): number {
  if (!/^\s*(?:\d+\s*(?:ms|s|m|h|d)\s*)+$/.test(text)) return Number.NaN;
  let ms = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)\s*(ms|s|m|h|d)/g)) {
    ms += Number(count) * unitMs[unit as keyof typeof unitMs];
  }
  return ms;
}
