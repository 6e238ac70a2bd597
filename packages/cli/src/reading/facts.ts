import type { Receipt, Unrecognized, Window } from "@org/usage";

/** How much of its window a report covers, and when it was read. */
export interface Facts {
  readonly report: string;
  /** The requested window; null for lists, which have none. Equal bounds: nothing of it is over yet. */
  readonly window: Window | null;
  /** The time up to which the server's data is refreshed, or else the time of reading. */
  readonly asOf: string;
  /** Every bucket up to here is over and served; null if there is none. */
  readonly through: string | null;
  /** Figures up to here no longer change; null if there are none. */
  readonly settledThrough: string | null;
  readonly missing: readonly Window[];
  /** Buckets that are still in progress. */
  readonly partial: readonly Window[];
  /** Buckets that are over and served, but whose figures may still change. */
  readonly settling: readonly Window[];
  /** Buckets with as many groups as the API lists at most, so that others may be left out. */
  readonly capped: readonly Window[];
  /** What the API sent that this version does not know. */
  readonly unrecognized: readonly Unrecognized[];
  /** What the figures may lack although no answer shows it, as the receipt says it. */
  readonly notes: readonly string[];
}

const nothing = { through: null, settledThrough: null, missing: [], partial: [], settling: [], capped: [] } as const;

/** Facts of what has no window and always is complete: a list, a diagnosis. */
export function factsWithoutWindow(report: string, asOf: string): Facts {
  return { report, window: null, asOf, ...nothing, unrecognized: [], notes: [] };
}

/** Facts of a window of which nothing is over yet. No request is needed to know that it is empty. */
export function factsOfNothingYet(report: string, window: Window, asOf: string): Facts {
  return { report, window, asOf, ...nothing, unrecognized: [], notes: [] };
}

/** What a receipt says about the requested window. */
export function factsOf(report: string, receipt: Receipt, window: Window | null, asOf: string): Facts {
  const { coverage, unrecognized, notes } = receipt;
  return { report, window, asOf, ...coverage, unrecognized, notes };
}

/** The server has sent all of the window: nothing is missing, in progress, or possibly cut off. */
export function isComplete({ missing, partial, capped }: Facts): boolean {
  return missing.length === 0 && partial.length === 0 && capped.length === 0;
}

/** Whether the server has served any of the window. If not, a sum is unknown instead of zero. */
export function isServed({ window, through, missing, partial }: Facts): boolean {
  if (window === null || through !== null) return true;
  return partial.length > 0 && missing.length === 0;
}
