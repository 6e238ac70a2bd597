import type { Tally } from "../http/transport.ts";
import { formatInstant } from "../time/instant.ts";
import type { Window } from "../time/range.ts";
import { type Coverage, windowText } from "./coverage.ts";
import type { Span } from "./guard.ts";
import type { Unrecognized } from "./unrecognized.ts";

/** The proof of a whole walk. There is none for a walk that ended early. */
export interface Receipt {
  readonly complete: true;
  readonly pages: number;
  readonly items: number;
  /** Result rows: those inside buckets, elsewhere the items themselves. */
  readonly rows: number;
  /** Requests sent, attempts that failed included. */
  readonly requests: number;
  readonly retries: number;
  /** Of the answers, in the order they came; Anthropic's support asks for them. */
  readonly requestIds: readonly string[];
  /** What was read, on the report's edges; null for lists, which know no time. */
  readonly window: Window | null;
  readonly coverage: Coverage;
  /** The oldest `data_refreshed_at` seen; null where there was none. */
  readonly dataRefreshedAt: string | null;
  readonly unrecognized: readonly Unrecognized[];
  readonly elapsedMs: number;
}

export interface ReceiptFacts {
  readonly pages: number;
  readonly items: number;
  readonly rows: number;
  readonly tally: Tally;
  readonly window: Span | undefined;
  readonly coverage: Coverage;
  readonly refreshedAtMs: number | null | undefined;
  readonly unrecognized: readonly Unrecognized[];
  readonly elapsedMs: number;
}

export function receiptOf({ tally, window, refreshedAtMs, ...facts }: ReceiptFacts): Receipt {
  return {
    complete: true,
    ...facts,
    requests: tally.requests,
    retries: tally.retries,
    requestIds: tally.requestIds,
    window: window === undefined ? null : windowText(window),
    dataRefreshedAt: typeof refreshedAtMs === "number" ? formatInstant(refreshedAtMs) : null,
  };
}
