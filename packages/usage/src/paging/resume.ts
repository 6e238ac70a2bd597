import { ParamsError } from "../errors/params-error.ts";
import { instantMs } from "../time/instant.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import { piecesOf } from "../plan/pieces.ts";
import { type Prepared, windowAt } from "../plan/prepare.ts";
import { digestOf } from "./digest.ts";
import type { ChainPage, ChainStart } from "./follow-cursors.ts";
import type { LastRows, Position } from "./position.ts";

/** What a token holds: nothing secret, and nothing that depends on the number of lanes. */
export interface Bookmark {
  readonly position: Position;
  /** The window of the first walk, so that an omitted end stays where it was. */
  readonly window: WindowMs | undefined;
  /** The "now" of the first walk: resuming does not change which buckets were still open. */
  readonly nowMs: number;
}

/** Where a walk starts: where a token says, or at the start of the current window. */
export function bookmarkOf(prepared: Prepared, resume: string | undefined, nowMs: number): Bookmark {
  if (resume !== undefined) return decodeResume(prepared, resume);
  const window = windowAt(prepared, nowMs);
  return { position: { atMs: window?.startMs }, window, nowMs };
}

/** The pieces that remain to be read. */
export function remainingPieces(
  { definition, query }: Prepared,
  window: WindowMs | undefined,
  { atMs, done }: Position,
  lanes: number,
): Piece[] {
  if (done) return [];
  const split = (part: WindowMs | undefined): Piece[] => piecesOf(definition, query, part, lanes);
  return window === undefined ? split(window) : definition.layout.remaining(window, atMs ?? window.startMs, split);
}

export function chainStart({ cursor, pages, proof }: Position): ChainStart {
  return { cursor, pages, proof };
}

/** Where the walk is after this page. */
export function positionAfter(
  { definition }: Prepared,
  { envelope, piece, pages, proof }: ChainPage,
  expectedMs: number,
  last: LastRows | undefined,
  isLastPiece: boolean,
): Position {
  const { next } = envelope;
  if (next === undefined && isLastPiece) return { done: true };
  return definition.layout.positionAfter({ piece, next, pages, proof, expectedMs, last });
}

const version = "u1";

export function encodeResume(prepared: Prepared, bookmark: Bookmark): string {
  const text = JSON.stringify(bookmark).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const payload = btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `${version}.${payload}.${seal(payload, prepared)}`;
}

export function decodeResume(prepared: Prepared, token: unknown): Bookmark {
  const [tokenVersion, payload = "", ...sum] = typeof token === "string" ? token.split(".") : [];
  if (tokenVersion !== version)
    throw invalidToken("is not a token of this version", "Pass page.resume or error.resume unchanged.");
  // The seal covers the payload as written, because base64 has several spellings of the same bytes.
  if (seal(payload, prepared) !== sum.join(".")) {
    throw invalidToken(
      "is damaged, or belongs to other parameters or another report",
      "Resume with the parameters of the first walk.",
    );
  }
  return JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/"))) as Bookmark;
}

function invalidToken(problem: string, hint: string): ParamsError {
  return new ParamsError(`resume: the token ${problem}.`, { param: "resume", hint });
}

/** Binds a payload to the report and its parameters, in whatever order they were written. */
function seal(payload: string, { definition, query, bounds }: Prepared): string {
  const instants = Object.fromEntries(Object.entries(bounds).map(([name, value]) => [name, canonical(name, value)]));
  const [high, low] = digestOf(JSON.stringify([definition.name, sorted(query), sorted(instants), payload]));
  return high.toString(36) + low.toString(36).padStart(7, "0");
}

/** `2026-05-01`, a Date and a Temporal instant may be the same moment. */
function canonical(name: string, value: unknown): unknown {
  return name === "include_running" ? value : instantMs(value, name);
}

function sorted(object: object): unknown {
  return Object.entries(object).toSorted(([left], [right]) => (left < right ? -1 : 1));
}
