import { HttpError } from "../errors/http-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import type { Answer } from "../http/answer.ts";
import type { Piece } from "../plan/pieces.ts";
import { type Digest, digestKey, digestPage, emptyDigest, foldDigest, sameDigest } from "./digest.ts";
import type { Envelope } from "./envelope.ts";

/** A page within the chain of cursors that reads one piece. */
export interface ChainPage {
  readonly piece: Piece;
  readonly answer: Answer;
  readonly envelope: Envelope;
  /** Pages of this chain delivered, this one included, and the proof of what they held. */
  readonly pages: number;
  readonly proof: Digest;
}

/** Where a chain begins: at the start of its piece, or behind pages of an earlier walk. */
export interface ChainStart {
  readonly cursor?: string | undefined;
  readonly pages?: number | undefined;
  readonly proof?: Digest | undefined;
}

/** An empty page may lead on, and whoever leads on for ever without an item never says so. */
const mostEmptyPages = 1000;

export interface ChainSource {
  /** Asks for one page of a piece and reads its envelope. */
  fetchPage(piece: Piece, cursor: string | undefined): Promise<{ answer: Answer; envelope: Envelope }>;
  /** True once a walk: an expired cursor may send it back to the start of a piece. */
  mayRestart(error: HttpError): boolean;
}

/** Follows the cursors through one piece. A cursor that comes twice, and a page that comes twice, end it with an error. */
export async function* readChain(
  source: ChainSource,
  piece: Piece,
  start: ChainStart = {},
): AsyncGenerator<ChainPage, void> {
  const cursors = new Set<string>();
  const digests = new Set<number>();
  let { cursor, pages = 0, proof = emptyDigest } = start;
  let emptyPages = 0;
  do {
    if (cursor !== undefined) cursors.add(cursor);
    const { answer, envelope } = await fetchOrRestart(source, piece, cursor, pages, proof);
    const { items, next } = envelope;
    emptyPages = items.length === 0 ? emptyPages + 1 : 0;
    if (next !== undefined && (cursors.has(next) || emptyPages > mostEmptyPages)) {
      throw answer.protocolError(
        "cursor_repeated",
        emptyPages > mostEmptyPages
          ? `The server leads on after ${emptyPages} pages without an item: following it would never end.`
          : "The server gave a cursor that it gave before: following it would never end.",
        "next_page",
      );
    }
    // A piece that fits one page needs no proof: nothing follows that it could be held against.
    if (next !== undefined || pages > 0) {
      const digest = digestPage(answer.body);
      proof = foldDigest(proof, digest);
      const key = digestKey(digest);
      if (items.length > 0 && digests.has(key)) {
        throw answer.protocolError(
          "cursor_repeated",
          "The server sent a page that it sent before, under another cursor.",
          "data",
        );
      }
      digests.add(key);
    }
    pages++;
    yield { piece, answer, envelope, pages, proof };
    cursor = next;
  } while (cursor !== undefined);
}

type Fetched = Awaited<ReturnType<ChainSource["fetchPage"]>>;

/** The page behind a cursor. Where the cursor has expired, the piece is read again up to where it was. */
async function fetchOrRestart(
  source: ChainSource,
  piece: Piece,
  cursor: string | undefined,
  pages: number,
  proof: Digest,
): Promise<Fetched> {
  try {
    return await source.fetchPage(piece, cursor);
  } catch (error) {
    if (cursor === undefined || !HttpError.isInstance(error) || error.status !== 410 || !source.mayRestart(error))
      throw error;
    return source.fetchPage(piece, await readAgain(source, piece, pages, proof, error));
  }
}

/** Reads the delivered pages again without delivering them, and gives the cursor behind them if they held the same. */
async function readAgain(
  source: ChainSource,
  piece: Piece,
  pages: number,
  proof: Digest,
  { status, requestId }: HttpError,
): Promise<string | undefined> {
  let again = emptyDigest;
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { answer, envelope } = await source.fetchPage(piece, cursor);
    again = foldDigest(again, digestPage(answer.body));
    answer.release();
    cursor = envelope.next;
    if (cursor === undefined) break;
  }
  if (pages > 0 && (cursor === undefined || !sameDigest(again, proof))) {
    throw new ProtocolError(
      "cursor_expired",
      "The cursor expired because the data was refreshed, and what was delivered has changed since: read the report again from its start.",
      { status, ...(requestId === undefined ? {} : { requestId }) },
    );
  }
  return cursor;
}
