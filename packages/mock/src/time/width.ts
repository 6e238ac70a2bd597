/** The widths of a bucket. */
export type Width = "1d" | "1h" | "1m";

export const minuteMs = 60_000;
export const hourMinutes = 60;
export const dayMinutes = 1440;
export const dayMs: number = dayMinutes * minuteMs;

export const widthMinutes: Record<Width, number> = { "1d": dayMinutes, "1h": hourMinutes, "1m": 1 };

/** The bucket boundary at or before `minute` (minutes since 1970, as everywhere in the simulation). */
export function snapDown(minute: number, width: Width): number {
  const length = widthMinutes[width];
  return Math.floor(minute / length) * length;
}

export function isWidth(text: string): text is Width {
  return Object.hasOwn(widthMinutes, text);
}
