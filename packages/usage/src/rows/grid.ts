import { ParamsError } from "../errors/params-error.ts";
import { formatInstant, instantMs, type Instant } from "../time/instant.ts";
import { boundsOf, dayMs, hourMs, type Span } from "../time/span.ts";

/** The lengths a bucket can have. */
export type BucketLength = "1d" | "1h" | "1m";

/** A window, as `month("2026-05")` or a receipt gives it: start inclusive, end exclusive. */
export interface SeriesWindow {
  readonly starting_at: Instant;
  readonly ending_at: Instant;
}

/** Buckets of one length side by side, on UTC edges. */
export interface Grid extends Span {
  readonly widthMs: number;
}

const widthsMs = { "1d": dayMs, "1h": hourMs, "1m": 60_000 } as const;

/** The buckets of a window. The start is snapped down to its bucket, as the API does; an end that cuts one is refused. */
export function gridOf(window: SeriesWindow | null, width: BucketLength): Grid {
  if (!Object.hasOwn(widthsMs, width)) {
    throw new ParamsError("No such bucket width.", { param: "width", received: width, allowed: Object.keys(widthsMs) });
  }
  const widthMs = widthsMs[width];
  const startMs = instantMs(window?.starting_at, "window.starting_at");
  const endMs = instantMs(window?.ending_at, "window.ending_at");
  if (startMs >= endMs) throw new ParamsError("The window ends before it starts.", { param: "window.ending_at" });
  const cut = endMs % widthMs;
  if (cut !== 0) {
    const edges = [formatInstant(endMs - cut), formatInstant(endMs - cut + widthMs)];
    throw new ParamsError(`The end cuts a ${width} bucket in two.`, {
      param: "window.ending_at",
      received: formatInstant(endMs),
      allowed: edges,
      hint: `Ends are exclusive: ${edges.join(" or ")}.`,
    });
  }
  return { startMs: startMs - (startMs % widthMs), endMs, widthMs };
}

/** The start of a row's bucket, which has to be one of the grid's. */
export function cellOf(grid: Grid, span: Span | null): number {
  if (span === null) {
    throw new ParamsError("The rows don't say which bucket they are of.", {
      param: "rows",
      hint: "Walk report.rows(), whose rows carry the bounds of their bucket.",
    });
  }
  const fits = span.endMs - span.startMs === grid.widthMs && span.startMs % grid.widthMs === 0;
  if (fits && span.startMs >= grid.startMs && span.endMs <= grid.endMs) return span.startMs;
  throw new ParamsError(fits ? "A row is outside the window." : "A row's bucket is not of the width.", {
    param: "rows",
    received: boundsOf(span),
    hint: "Give the window and the width that the report was asked for.",
  });
}
