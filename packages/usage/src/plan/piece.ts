/** A window in milliseconds since 1970, on the edges of the report's buckets, with an exclusive end. */
export interface WindowMs {
  readonly startMs: number;
  readonly endMs: number;
  /** The width of a bucket; for a report without buckets, what its bounds are rounded to. */
  readonly widthMs: number;
}

/** A part of the window that has its own requests and its own chain of cursors. */
export interface Piece {
  /** Undefined if the report has no window. */
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
}
