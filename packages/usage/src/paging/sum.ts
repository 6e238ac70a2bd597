import type { ChainPage } from "./follow-cursors.ts";
import type { Span } from "./guard.ts";
import { isFull } from "./remainder.ts";

/** What the pages of a walk add up to; nothing of the pages themselves is kept. */
export interface Sum {
  add(page: ChainPage, spans: readonly Span[]): void;
  /** Rows that were added to a page behind what the server sent. */
  addRows(count: number): void;
  counts(): { pages: number; items: number; rows: number };
  /** The oldest `data_refreshed_at`: null as soon as a page had none to tell, undefined where no page has the field. */
  refreshedAtMs(): number | null | undefined;
  /** Buckets that hold as many groups as the API lists at most. */
  capped(): readonly Span[];
  /** The bounds that the rows themselves carry. */
  effective(): Span | undefined;
}

export function createSum(mostGroups: number | undefined): Sum {
  let pages = 0;
  let items = 0;
  let rows = 0;
  let refreshedAtMs: number | null | undefined;
  let effective: Span | undefined;
  const capped: Span[] = [];
  return {
    add({ envelope }, spans) {
      pages++;
      items += envelope.items.length;
      for (const [index, item] of envelope.items.entries()) {
        const results = (item as { results?: readonly Readonly<Record<string, unknown>>[] }).results;
        rows += results?.length ?? 1;
        const span = spans[index];
        if (span !== undefined && isFull(results, mostGroups)) capped.push(span);
      }
      effective ??= boundsOf(envelope.items[0]);
      const { refreshedAtMs: seen } = envelope;
      if (seen !== undefined && refreshedAtMs !== null)
        refreshedAtMs = seen === null ? null : Math.min(seen, refreshedAtMs ?? Infinity);
    },
    addRows(count) {
      rows += count;
    },
    counts: () => ({ pages, items, rows }),
    refreshedAtMs: () => refreshedAtMs,
    capped: () => capped,
    effective: () => effective,
  };
}

/** Every row of a report without buckets carries the same bounds: those the server rounded to. */
function boundsOf(item: unknown): Span | undefined {
  const { starting_at: start, ending_at: end } = (item ?? {}) as { starting_at?: unknown; ending_at?: unknown };
  if (typeof start !== "string" || typeof end !== "string") return undefined;
  const span = { startMs: Date.parse(start), endMs: Date.parse(end) };
  return Number.isFinite(span.startMs) && Number.isFinite(span.endMs) ? span : undefined;
}
