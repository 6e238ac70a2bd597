/** The widths that a bucket can have, in milliseconds. */
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

export type Width = "1d" | "1h" | "1m";

export const widthMs: Readonly<Record<Width, number>> = { "1d": dayMs, "1h": hourMs, "1m": minuteMs };

export function isWidth(text: string): text is Width {
  return Object.hasOwn(widthMs, text);
}

export function startOfStep(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}

/** `UTC day`, `hour` or `minute`. */
export function stepName(stepMs: number): string {
  if (stepMs === dayMs) return "UTC day";
  return stepMs === hourMs ? "hour" : "minute";
}
