import { HttpError } from "../errors/http-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { defined } from "../fields/defined.ts";
import type { Answer } from "../http/answer.ts";
import type { Piece } from "../plan/piece.ts";
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

/** Where a chain starts: at the start of its piece, or after pages of an earlier walk. */
export interface ChainStart {
  readonly cursor?: string | undefined;
  readonly pages?: number | undefined;
  readonly proof?: Digest | undefined;
}

/** A server may answer with empty or equal pages and a next cursor forever; give up after this many in a row. */
const maxIdlePages = 1000;

export interface ChainSource {
  /** Requests one page of a piece and reads its envelope. */
  fetchPage(piece: Piece, cursor: string | undefined): Promise<{ answer: Answer; envelope: Envelope }>;
  /** True once per walk: after an expired cursor the piece may be read again from its start. */
  mayRestart(error: HttpError): boolean;
}

/**
 * Follows the cursors through one piece. A cursor that comes twice is an error. Whether a page may come twice is for the
 * report to say, which knows what its items mean; here it only counts as idle.
 */
export async function* followCursors(
  source: ChainSource,
  piece: Piece,
  start: ChainStart = {},
): AsyncGenerator<ChainPage, void> {
  const cursors = new Set<string>();
  const digests = new Set<number>();
  let { cursor, pages = 0, proof = emptyDigest } = start;
  let idlePages = 0;
  do {
    if (cursor !== undefined) cursors.add(cursor);
    const { answer, envelope } = await fetchOrRestart(source, piece, cursor, pages, proof);
    const { items, next } = envelope;
    let isIdle = items.length === 0;
    if (next !== undefined && cursors.has(next))
      throw answer.protocolError(
        "cursor_repeated",
        "The server returned a cursor that it returned before. Giving up instead of following it forever.",
        "next_page",
      );
    // A piece that fits one page needs no proof, because no later page is checked against it.
    if (next !== undefined || pages > 0) {
      const digest = digestPage(answer.body);
      proof = foldDigest(proof, digest);
      const key = digestKey(digest);
      if (digests.has(key)) isIdle = true;
      digests.add(key);
    }
    idlePages = isIdle ? idlePages + 1 : 0;
    if (next !== undefined && idlePages > maxIdlePages)
      throw answer.protocolError(
        "cursor_repeated",
        `The server returned ${idlePages} pages in a row that were empty or came before, each with another cursor. Giving up instead of following it forever.`,
        "next_page",
      );
    pages++;
    yield { piece, answer, envelope, pages, proof };
    cursor = next;
  } while (cursor !== undefined);
}

type Fetched = Awaited<ReturnType<ChainSource["fetchPage"]>>;

/** The page that a cursor leads to. If the cursor has expired, the piece is read again up to the same place. */
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

/** Reads the delivered pages again without delivering them, and returns the cursor after them if they are unchanged. */
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
      "The cursor expired because the data was refreshed, and the delivered pages have changed since. Read the report again from its start.",
      defined({ status, requestId }),
    );
  }
  return cursor;
}
