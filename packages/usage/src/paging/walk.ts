import { UsageError } from "../errors/usage-error.ts";
import { createBuffers } from "../http/buffers.ts";
import { openLifetime } from "../http/lifetime.ts";
import type { Tally } from "../http/transport.ts";
import { formatInstant } from "../time/instant.ts";
import type { Piece } from "../plan/pieces.ts";
import type { Prepared } from "../plan/prepare.ts";
import { widthOf } from "../plan/window.ts";
import { type ChainSource, readChain } from "./follow-cursors.ts";
import { coverageOf } from "./coverage.ts";
import { readEnvelope } from "./envelope.ts";
import { createGuard } from "./guard.ts";
import { inOrder } from "./lanes.ts";
import { bookmarkOf, chainStart, piecesFrom, positionAfter } from "./position.ts";
import { askFor, type Reader } from "./fetch-page.ts";
import { addRemainders, ungrouped } from "./remainder.ts";
import { type Receipt, receiptOf } from "./receipt.ts";
import { encodeResume } from "./resume.ts";
import { createSum } from "./sum.ts";
import { createUnrecognizedLog } from "./unrecognized.ts";

/** What one walk may differ in from another of the same report. */
export interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs?: number | undefined;
  readonly timeoutMs: number;
  readonly lanes: number;
  readonly resume?: string | undefined;
  /** Aborted by whoever reads on no more, and wants no error for it. */
  readonly left?: AbortSignal | undefined;
  /** Nothing counts as delivered before the end, so that an error has nothing to be resumed behind. */
  readonly allOrNothing?: boolean | undefined;
}

/** A page as the walk hands it out. */
export interface WalkedPage {
  readonly items: readonly unknown[];
  readonly requestId: string | null;
  /** The token that continues behind this page. Made on demand: few who read pages keep it. */
  readonly resume: () => string;
  readonly dataRefreshedAt: string | null;
}

/**
 * Reads a report page by page, in order, and gives a receipt at its end. Every page is checked before it is handed
 * out, and whatever ends the walk early says where it can be resumed.
 */
export async function* walk(
  reader: Reader,
  prepared: Prepared,
  options: WalkOptions,
  onEnd: (receipt: Receipt) => void,
): AsyncGenerator<WalkedPage, void> {
  const { clock, redactor, emit } = reader.edges;
  const { callerErrors } = reader;
  const { definition } = prepared;
  const startedMs = clock.now();
  const bookmark = bookmarkOf(prepared, options.resume, startedMs);
  const { window, nowMs } = bookmark;
  let { position } = bookmark;
  const bucketed = definition.time !== undefined && widthOf(definition.time, prepared.query) !== undefined;

  const tally: Tally = { requests: 0, retries: 0, requestIds: [] };
  const log = createUnrecognizedLog(definition.name, redactor, emit);
  const guard = createGuard(definition, window, position.atMs, bucketed, log.note);
  const sum = createSum(definition.mostGroups);
  const buffers = createBuffers();
  const lifetime = openLifetime({ clock, signal: options.signal, deadlineMs: options.deadlineMs });
  options.left?.addEventListener("abort", () => lifetime.close(), { once: true });
  let mayRestart = true;
  const sourceOf = (asked: Prepared): ChainSource => ({
    async fetchPage(piece: Piece, cursor) {
      const answer = await askFor(reader, asked, piece, cursor, {
        lifetime,
        tally,
        buffers,
        timeoutMs: options.timeoutMs,
      });
      return { answer, envelope: readEnvelope(definition, answer, log.note) };
    },
    mayRestart: (error) => !callerErrors.threw(error) && mayRestart && !(mayRestart = false),
  });
  const source = sourceOf(prepared);

  const first = position;
  try {
    const pieces = piecesFrom(prepared, window, position, options.lanes);
    const chains = pieces.map((piece, index) => () => readChain(source, piece, index === 0 ? chainStart(first) : {}));
    for await (const page of inOrder(chains, options.lanes)) {
      lifetime.throwIfCancelled();
      const { items, refreshedAtMs } = page.envelope;
      const spans = guard.check(items, page.piece, page.answer);
      sum.add(page, spans);
      if (prepared.query["remainder"] === true)
        sum.addRows(await addRemainders(sourceOf(ungrouped(prepared)), prepared, page.envelope, spans, log.note));
      // What was checked is objects by now; from here on nobody asks for the text they were.
      page.answer.release();
      const behind = positionAfter(prepared, page, guard.expectedMs(), page.piece === pieces.at(-1));
      yield {
        items,
        requestId: page.answer.requestId,
        resume: () => encodeResume(prepared, { position: behind, window, nowMs }),
        dataRefreshedAt: typeof refreshedAtMs === "number" ? formatInstant(refreshedAtMs) : null,
      };
      position = behind;
    }
  } catch (error) {
    if (options.left?.aborted) return;
    if (UsageError.isInstance(error) && options.allOrNothing !== true && !callerErrors.threw(error))
      Object.assign(error, { resume: encodeResume(prepared, { position, window, nowMs }) });
    throw error;
  } finally {
    lifetime.close();
  }
  // Behind the walk's own care for errors: what the caller's callback throws is passed on as it is.
  const read = window && { ...window, startMs: first.done ? window.endMs : (first.atMs ?? window.startMs) };
  const refreshedAtMs = sum.refreshedAtMs();
  onEnd(
    receiptOf({
      ...sum.counts(),
      tally,
      window: bucketed ? read : (sum.effective() ?? read),
      coverage: coverageOf(
        definition,
        read && { window: read, nowMs, deliveredMs: guard.expectedMs(), refreshedAtMs, capped: sum.capped() },
      ),
      refreshedAtMs,
      unrecognized: log.list(),
      elapsedMs: clock.now() - startedMs,
    }),
  );
}
