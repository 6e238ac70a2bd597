/** A UTC day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

export const dayMs = 86_400_000;

/** The UTC day that an instant is in. */
export function dayOf(instant: number | string): Day {
  const ms = typeof instant === "string" ? Date.parse(instant) : instant;
  return new Date(ms).toISOString().slice(0, 10);
}

export function dayStartMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function dayEndMs(day: Day): number {
  return dayStartMs(day) + dayMs;
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayStartMs(day) + count * dayMs);
}

/** The days from `from` to before `to`. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether a value is an existing UTC day. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const ms = dayStartMs(value);
  return !Number.isNaN(ms) && dayOf(ms) === value;
}
