/** Consecutive days that one request read. */
export interface Span {
  /** First UTC day. */
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  readonly read_at: string;
  readonly as_of: string;
}

/** When a day was read, and as of when its figures are. */
export type DayRead = Pick<Span, "read_at" | "as_of">;

const dayMs = 86_400_000;

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** The reads of each day. */
export function daysOf(spans: readonly Span[]): Map<string, DayRead> {
  const days = new Map<string, DayRead>();
  for (const { from, to, read_at, as_of } of spans)
    for (let day = from; day < to; day = nextDay(day)) days.set(day, { read_at, as_of });
  return days;
}

/** The reads of each day in as few spans as possible: a state is sent often, and kept for years. */
export function spansOf(days: ReadonlyMap<string, DayRead>): Span[] {
  const spans: Span[] = [];
  for (const [day, { read_at, as_of }] of [...days].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === day && last.read_at === read_at && last.as_of === as_of)
      spans[spans.length - 1] = { ...last, to: nextDay(day) };
    else spans.push({ from: day, to: nextDay(day), read_at, as_of });
  }
  return spans;
}
