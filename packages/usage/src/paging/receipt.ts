import type { Tally } from "../http/transport.ts";
import { formatInstant } from "../time/instant.ts";
import type { Window } from "../time/range.ts";
import { boundsOf } from "../time/row-span.ts";
import type { Span } from "../time/span.ts";
import type { Coverage } from "./coverage.ts";
import { isFull } from "./remainder.ts";
import type { Unrecognized } from "./unrecognized.ts";

/** The proof of a complete walk. A walk that ended early has none. */
export interface Receipt {
  readonly complete: true;
  readonly pages: number;
  readonly items: number;
  /** Result rows: those inside buckets; in other reports the items themselves. */
  readonly rows: number;
  /** Requests sent, including failed attempts. */
  readonly requests: number;
  readonly retries: number;
  /** Of the answers, in order; Anthropic's support asks for them. */
  readonly requestIds: readonly string[];
  /** What was read, on bucket boundaries; null for lists, which have no window. */
  readonly window: Window | null;
  /** What of the window was served, and what of that may still change. */
  readonly coverage: Coverage;
  /** The oldest `data_refreshed_at` seen, or null if there was none. */
  readonly dataRefreshedAt: string | null;
  readonly unrecognized: readonly Unrecognized[];
  /** What the figures may lack although no answer shows it, as sentences. */
  readonly notes: readonly string[];
  readonly elapsedMs: number;
}

/** What a walk adds up for its receipt. Nothing of the pages themselves is kept. */
export interface ReceiptSums {
  add(items: readonly unknown[], spans: readonly Span[], refreshedAtMs: number | null | undefined): void;
  /** Counts rows that we appended to a page (the `remainder` rows). */
  addRows(count: number): void;
  counts(): { pages: number; items: number; rows: number };
  /** The oldest `data_refreshed_at`: null as soon as a page had no refresh, undefined if no page has the field. */
  refreshedAtMs(): number | null | undefined;
  /** Buckets with as many groups as the API lists at most. */
  capped(): readonly Span[];
}

export function createReceiptSums(maxGroups: number | undefined): ReceiptSums {
  let pages = 0;
  let itemCount = 0;
  let rows = 0;
  let refreshed: number | null | undefined;
  const capped: Span[] = [];
  return {
    add(items, spans, refreshedAtMs) {
      pages++;
      itemCount += items.length;
      for (const [index, item] of items.entries()) {
        const results = (item as { results?: readonly Readonly<Record<string, unknown>>[] }).results;
        rows += results?.length ?? 1;
        const span = spans[index];
        if (span !== undefined && isFull(results, maxGroups)) capped.push(span);
      }
      if (refreshedAtMs !== undefined && refreshed !== null)
        refreshed = refreshedAtMs === null ? null : Math.min(refreshedAtMs, refreshed ?? Infinity);
    },
    addRows(count) {
      rows += count;
    },
    counts: () => ({ pages, items: itemCount, rows }),
    refreshedAtMs: () => refreshed,
    capped: () => capped,
  };
}

export interface ReceiptFacts {
  readonly sums: ReceiptSums;
  readonly tally: Tally;
  readonly window: Span | undefined;
  readonly coverage: Coverage;
  readonly unrecognized: readonly Unrecognized[];
  readonly notes: readonly string[];
  readonly elapsedMs: number;
}

export function createReceipt({
  sums,
  tally,
  window,
  coverage,
  unrecognized,
  notes,
  elapsedMs,
}: ReceiptFacts): Receipt {
  const refreshedAtMs = sums.refreshedAtMs();
  return {
    complete: true,
    ...sums.counts(),
    requests: tally.requests,
    retries: tally.retries,
    requestIds: tally.requestIds,
    window: window === undefined ? null : boundsOf(window),
    coverage,
    dataRefreshedAt: typeof refreshedAtMs === "number" ? formatInstant(refreshedAtMs) : null,
    unrecognized,
    notes,
    elapsedMs,
  };
}
