import { month as monthWindow } from "@org/usage";

const dayMs = 86_400_000;

/** The UTC days of a month, as `YYYY-MM-DD`. `month("2026-13")` is refused as `month()` of `@org/usage` does. */
export function daysOfMonth(month: string): string[] {
  const { starting_at, ending_at } = monthWindow(month);
  const days: string[] = [];
  for (let at = Date.parse(starting_at); at < Date.parse(ending_at); at += dayMs) days.push(dayText(at));
  return days;
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
