import type { Window } from "@org/usage";
import { daysOfMonth } from "./month.ts";

/** Which part of a month one report knows: what the receipt of a walk says. */
export interface ReportFacts {
  /** Null: no request was sent, nothing is known. */
  readonly window: Window | null;
  readonly coverage: {
    readonly missing: readonly Window[];
    readonly partial: readonly Window[];
    readonly settling?: readonly Window[] | undefined;
  };
}

/** What is known of a day: nothing or a part of it, figures that may still change, or final figures. */
export type DayState = "missing" | "settling" | "settled";

/** The state of each day of a month, by what a report says of itself. Days outside its window are missing. */
export function dayStates(month: string, { window, coverage }: ReportFacts): Map<string, DayState> {
  return new Map(
    daysOfMonth(month).map((day) => {
      const isServed =
        window !== null &&
        contains(window, day) &&
        ![...coverage.missing, ...coverage.partial].some((gap) => touches(gap, day));
      const isSettling = (coverage.settling ?? []).some((part) => touches(part, day));
      return [day, !isServed ? "missing" : isSettling ? "settling" : "settled"];
    }),
  );
}

/** The lesser knowledge of two reports about each day. */
export function bothStates(
  left: ReadonlyMap<string, DayState>,
  right: ReadonlyMap<string, DayState>,
): Map<string, DayState> {
  const order: readonly DayState[] = ["missing", "settling", "settled"];
  return new Map(
    Array.from(left, ([day, state]) => {
      const other = right.get(day) ?? "missing";
      return [day, order.indexOf(state) <= order.indexOf(other) ? state : other];
    }),
  );
}

const dayMs = 86_400_000;

function contains({ starting_at, ending_at }: Window, day: string): boolean {
  const start = Date.parse(day);
  return Date.parse(starting_at) <= start && start + dayMs <= Date.parse(ending_at);
}

function touches({ starting_at, ending_at }: Window, day: string): boolean {
  const start = Date.parse(day);
  return Date.parse(starting_at) < start + dayMs && start < Date.parse(ending_at);
}
