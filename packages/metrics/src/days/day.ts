/** A UTC day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

export const dayMs = 86_400_000;

export function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

export function dayStartMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayStartMs(day) + count * dayMs);
}

export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the next month. */
export function monthEnd(day: Day): Day {
  return monthStart(addDays(monthStart(day), 31));
}
