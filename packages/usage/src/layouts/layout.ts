import type { Shape } from "@org/usage-raw";
import type { Answer } from "../http/answer.ts";
import type { LastRows, Position } from "../paging/position.ts";
import type { Digest } from "../paging/digest.ts";
import type { Piece, WindowMs } from "../plan/piece.ts";
import type { Span } from "../time/span.ts";
import type { Identity } from "./identity.ts";

/**
 * How a report arranges its items in time. Planning, walking and receipts ask the layout of a report and never
 * which layout it is.
 */
export interface Layout {
  /** Parameters of the window that only this layout has. */
  readonly windowParams: readonly string[];
  /** The most time that one piece may cover. */
  maxPieceMs(limits: PieceLimits): number;
  /** The pieces that remain from `atMs` on; `split` cuts a window into pieces. */
  remaining(window: WindowMs, atMs: number, split: (window: WindowMs) => Piece[]): Piece[];
  /** The query parameters that request a piece. */
  bounds(piece: Span): Readonly<Record<string, string>>;
  /** The fewest pages that a piece can take, if one page covers `pageMs`. */
  minPages(piece: Span, pageMs: number): number;
  /** Starts the checks of one walk. */
  createCheck(context: CheckContext): PageCheck;
  /** Where a walk continues after a page of a piece that has more, or that ended there. */
  positionAfter(page: DeliveredPage): Position;
  /** How much of the window was served. */
  coverage(facts: CoverageFacts): Served;
  /** The result rows of an item. */
  rowsOf(item: unknown): Iterable<unknown>;
}

interface PieceLimits {
  /** The width of a bucket. */
  readonly widthMs: number;
  /** The longest window of one request; Infinity if the endpoint has no limit, or if pieces could not be joined. */
  readonly maxRequestMs: number;
  /** What one page covers, if pages count buckets. */
  readonly pageMs: number;
  readonly lanes: number;
}

export interface CheckContext {
  readonly window: WindowMs | undefined;
  /** Where the walk starts, and what is known of the rows before. */
  readonly atMs: number | undefined;
  readonly last: LastRows | undefined;
  /** Rows belong to buckets, and don't just span the window. */
  readonly bucketed: boolean;
  /** Rows come in time order. */
  readonly timeOrdered: boolean;
  readonly shape: Shape;
  /** What identifies a row. */
  readonly identity: Identity;
  /** Two rows with the same identity are an error. */
  readonly rejectDuplicates: boolean;
  /** Checks the fields of all items of a page, and returns the indices of those that are not exactly as described. */
  readonly inspect: (items: readonly unknown[], answer: Answer) => readonly number[];
  /** Called for an entry that was left out because it had been delivered before; `field` identifies it. */
  readonly onRepeatedEntry: (field: string) => void;
}

/** Checks every page in the order of delivery and throws at the first thing that makes the report incomplete or inexact. */
export interface PageCheck {
  check(items: readonly unknown[], piece: Piece, answer: Answer): CheckedPage;
  /** The edge that the next bucket must start on. */
  expectedMs(): number;
  /** What a resumed walk has to know of the rows so far. */
  last(): LastRows | undefined;
}

interface CheckedPage {
  /** The items to deliver. */
  readonly items: readonly unknown[];
  /** The spans of the items, if they are buckets. */
  readonly spans: readonly Span[];
}

interface DeliveredPage {
  readonly piece: Piece;
  /** The cursor of the next page; undefined at the end of the piece. */
  readonly next: string | undefined;
  readonly pages: number;
  readonly proof: Digest;
  readonly expectedMs: number;
  readonly last: LastRows | undefined;
}

/** The moments that decide coverage, each on a bucket edge within the window. */
interface CoverageFacts {
  readonly startMs: number;
  readonly endMs: number;
  /** The start and the end of the running bucket. */
  readonly runningMs: number;
  readonly futureMs: number;
  /** Buckets up to here have closed. */
  readonly closedMs: number;
  /** The end of the last bucket that was delivered. */
  readonly deliveredMs: number;
  /** The last edge that the oldest refresh covers; undefined if the report names no refresh. */
  readonly refreshedMs: number | undefined;
}

interface Served {
  /** Up to here every bucket was served and is closed. */
  readonly throughMs: number;
  readonly missing: readonly Span[];
  readonly partial: readonly Span[];
}

/** The span between two moments, or none if it is empty. */
export function spanBetween(startMs: number, endMs: number): Span[] {
  return startMs < endMs ? [{ startMs, endMs }] : [];
}
