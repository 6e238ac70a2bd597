import { ParamsError } from "../errors/params-error.ts";
import { invalidParam, show } from "../errors/invalid-param.ts";
import { formatInstant, instantMs, type Instant } from "../time/instant.ts";
import { boundsOf } from "../time/row-span.ts";
import { dayMs, hourMs, minuteMs, type Span } from "../time/span.ts";

/** The lengths of a bucket. */
export type BucketLength = "1d" | "1h" | "1m";

/** A window, like `month("2026-05")` or a receipt's: start inclusive, end exclusive. */
export interface SeriesWindow {
  readonly starting_at: Instant;
  readonly ending_at: Instant;
}

/** Contiguous buckets of one length, on UTC boundaries. */
export interface Grid extends Span {
  readonly widthMs: number;
}

const widthsMs = { "1d": dayMs, "1h": hourMs, "1m": minuteMs } as const;

/** The buckets of a window. The start is snapped down to its bucket, as the API does; an end inside a bucket is rejected. */
export function gridOf(window: SeriesWindow | null, width: BucketLength): Grid {
  if (typeof width !== "string" || !Object.hasOwn(widthsMs, width)) {
    const allowed = Object.keys(widthsMs);
    throw invalidParam("width", width, "is not a bucket width", {
      allowed,
      hint: `Pass one of ${allowed.join(", ")}.`,
    });
  }
  const widthMs = widthsMs[width];
  const startMs = instantMs(window?.starting_at, "window.starting_at");
  const endMs = instantMs(window?.ending_at, "window.ending_at");
  if (startMs >= endMs) {
    throw invalidParam(
      "window.ending_at",
      formatInstant(endMs),
      `is not after starting_at, ${formatInstant(startMs)}`,
      {
        hint: "The end is exclusive: for one day, pass the next midnight.",
      },
    );
  }
  const excessMs = endMs % widthMs;
  if (excessMs !== 0) {
    const allowed = [formatInstant(endMs - excessMs), formatInstant(endMs - excessMs + widthMs)];
    throw invalidParam("window.ending_at", formatInstant(endMs), `is inside a ${width} bucket`, {
      allowed,
      hint: `Ends are exclusive: pass ${allowed.join(" or ")}.`,
    });
  }
  return { startMs: startMs - (startMs % widthMs), endMs, widthMs };
}

/** The start of a row's bucket, which must be one of the grid's. */
export function cellOf(grid: Grid, span: Span | null): number {
  if (span === null) {
    throw new ParamsError("The rows do not say which bucket they are from.", {
      param: "rows",
      hint: "Iterate report.rows(), whose rows have the bounds of their bucket.",
    });
  }
  const hasWidth = span.endMs - span.startMs === grid.widthMs && span.startMs % grid.widthMs === 0;
  if (hasWidth && span.startMs >= grid.startMs && span.endMs <= grid.endMs) return span.startMs;
  const bounds = boundsOf(span);
  throw new ParamsError(
    `A row's bucket, ${show(bounds)}, is ${hasWidth ? "outside the window" : "not of the given width"}.`,
    { param: "rows", received: bounds, hint: "Pass the window and the width that the report was requested with." },
  );
}
