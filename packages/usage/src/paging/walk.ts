import type { Connection } from "../connection.ts";
import { UsageError } from "../errors/usage-error.ts";
import { createBuffers } from "../http/buffers.ts";
import { openLifetime } from "../http/lifetime.ts";
import type { Tally } from "../http/transport.ts";
import { formatInstant } from "../time/instant.ts";
import type { Prepared } from "../plan/prepare.ts";
import { checkPages, isBucketed } from "./check-pages.ts";
import { coverageOf } from "./coverage.ts";
import { readEnvelope } from "./envelope.ts";
import { fetchPage } from "./fetch-page.ts";
import { type ChainSource, followCursors } from "./follow-cursors.ts";
import { inOrder } from "./lanes.ts";
import { pageUrls } from "./page-urls.ts";
import { createReceipt, createReceiptSums, type Receipt } from "./receipt.ts";
import { addRemainders, ungrouped } from "./remainder.ts";
import { bookmarkOf, chainStart, encodeResume, positionAfter, remainingPieces } from "./resume.ts";
import { createUnrecognizedLog } from "./unrecognized.ts";

/** Options that can differ between two walks of the same report. */
export interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number | undefined;
  readonly timeoutMs: number;
  readonly lanes: number;
  readonly resume?: string | undefined;
  readonly rejectDuplicates: boolean;
  /** Overrides how long figures take to settle. */
  readonly settleMs?: number | undefined;
  /** Aborted when the consumer stops iterating; the walk then ends without an error. */
  readonly abandoned?: AbortSignal | undefined;
  /** Nothing counts as delivered before the end, so an error has no point to resume from. */
  readonly allOrNothing?: boolean | undefined;
}

/** A page as the walk yields it. */
export interface WalkedPage {
  readonly items: readonly unknown[];
  readonly requestId: string | null;
  /** The token that continues after this page. Computed lazily, because few consumers keep it. */
  readonly resume: () => string;
  readonly dataRefreshedAt: string | null;
}

/**
 * Reads a report page by page, in order, and makes a receipt at its end. Every page is checked before it is yielded,
 * and an error that ends the walk early says where to resume.
 */
export async function* walk(
  connection: Connection,
  prepared: Prepared,
  options: WalkOptions,
  onEnd: (receipt: Receipt) => void,
): AsyncGenerator<WalkedPage, void> {
  const { clock, redactor, emit } = connection.dependencies;
  const { callerErrors } = connection;
  const { definition } = prepared;
  const { lanes, rejectDuplicates, settleMs, timeoutMs } = options;
  const startedMs = clock.now();
  const bookmark = bookmarkOf(prepared, options.resume, startedMs);
  const { window, nowMs } = bookmark;
  let { position } = bookmark;
  const first = position;

  const tally: Tally = { requests: 0, retries: 0, requestIds: [] };
  const log = createUnrecognizedLog(definition.name, redactor, emit);
  const check = checkPages(prepared, { window, position, rejectDuplicates, onUnrecognized: log.note });
  const sums = createReceiptSums(definition.maxGroups);
  const buffers = createBuffers();
  const lifetime = openLifetime({ clock, signal: options.signal, deadlineMs: options.deadlineMs });
  options.abandoned?.addEventListener("abort", () => lifetime.close(), { once: true });
  let mayRestart = true;
  const sourceOf = (source: Prepared): ChainSource => {
    const urlOf = pageUrls(connection, source);
    return {
      async fetchPage(piece, cursor) {
        const call = { lifetime, tally, buffers, timeoutMs };
        const answer = await fetchPage(connection, source, urlOf(piece, cursor), call);
        return { answer, envelope: readEnvelope(definition, answer, log.note) };
      },
      mayRestart: (error) => !callerErrors.threw(error) && mayRestart && !(mayRestart = false),
    };
  };
  const source = sourceOf(prepared);

  try {
    const pieces = remainingPieces(prepared, window, position, lanes);
    const chains = pieces.map(
      (piece, index) => () => followCursors(source, piece, index === 0 ? chainStart(first) : {}),
    );
    for await (const page of inOrder(chains, lanes)) {
      lifetime.throwIfCancelled();
      const { refreshedAtMs } = page.envelope;
      const { items, spans } = check.check(page.envelope.items, page.piece, page.answer);
      sums.add(items, spans, refreshedAtMs);
      if (prepared.query["remainder"] === true)
        sums.addRows(await addRemainders(sourceOf(ungrouped(prepared)), prepared, page.envelope, spans, log.note));
      // The items are parsed and checked, so the raw bytes are no longer needed.
      page.answer.release();
      const next = positionAfter(prepared, page, check.expectedMs(), check.last(), page.piece === pieces.at(-1));
      yield {
        items,
        requestId: page.answer.requestId,
        resume: () => encodeResume(prepared, { position: next, window, nowMs }),
        dataRefreshedAt: typeof refreshedAtMs === "number" ? formatInstant(refreshedAtMs) : null,
      };
      position = next;
    }
  } catch (error) {
    if (options.abandoned?.aborted) return;
    if (UsageError.isInstance(error) && options.allOrNothing !== true && !callerErrors.threw(error))
      Object.assign(error, { resume: encodeResume(prepared, { position, window, nowMs }) });
    throw error;
  } finally {
    lifetime.close();
  }
  // Outside the try block, so that an error thrown by the caller's callback propagates unchanged.
  const readWindow = window && { ...window, startMs: first.done ? window.endMs : (first.atMs ?? window.startMs) };
  const coverage = coverageOf(
    definition,
    readWindow && {
      window: readWindow,
      nowMs,
      deliveredMs: check.expectedMs(),
      refreshedAtMs: sums.refreshedAtMs(),
      capped: sums.capped(),
      bucketed: isBucketed(prepared),
      settleMs,
    },
  );
  const elapsedMs = clock.now() - startedMs;
  const notes = definition.notes?.(prepared.query) ?? [];
  onEnd(createReceipt({ sums, tally, window: readWindow, coverage, unrecognized: log.list(), notes, elapsedMs }));
}
