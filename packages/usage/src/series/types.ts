import type { ReportOptions } from "../call.ts";
import type { Receipt } from "../paging/receipt.ts";
import type { Window } from "../time/range.ts";
import type { Bounds } from "../params/types.ts";
import type { MessagesRow } from "../reports/messages.ts";

/** Dimensions of cost that the legacy and the analytics report both know. */
export type SeriesCostDimension =
  | "workspace_id"
  | "model"
  | "cost_type"
  | "token_type"
  | "context_window"
  | "service_tier"
  | "inference_geo";

/** Dimensions of usage that the legacy and the analytics report both know. */
export type SeriesUsageDimension =
  | "workspace_id"
  | "model"
  | "api_key_id"
  | "context_window"
  | "service_tier"
  | "inference_geo"
  | "speed";

export type SeriesKind = "cost" | "usage";

/** Options of a series: those of a report that make sense over two. `deadlineMs` bounds both together. */
export interface SeriesOptions extends Omit<ReportOptions, "resume" | "onReceipt" | "unknownValues"> {
  /** Called after every reading that ran to its end. */
  readonly onReceipt?: ((receipt: SeriesReceipt) => void) | undefined;
}

/** Which report a row was read from. */
export type SeriesSource = "legacy" | "analytics";

/** What one day cost, by the grouped dimensions. Those that are not grouped are not there. */
export type CostDay<Group extends SeriesCostDimension = SeriesCostDimension> = Bounds & {
  readonly source: SeriesSource;
  /** Cents, a decimal string: read it with `money(row)`. */
  readonly amount: string;
  readonly currency: string;
} & { readonly [Key in Group]: string | null };

type Figures = Pick<
  MessagesRow,
  "uncached_input_tokens" | "cache_read_input_tokens" | "cache_creation" | "output_tokens" | "server_tool_use"
>;

/** The tokens of one day, by the grouped dimensions. Those that are not grouped are not there. */
export type UsageDay<Group extends SeriesUsageDimension = SeriesUsageDimension> = Bounds &
  Figures & { readonly source: SeriesSource } & { readonly [Key in Group]: string | null };

/** The proof of a whole series. */
export interface SeriesReceipt {
  readonly complete: true;
  readonly window: Window;
  /** The first day that analytics answered for, or would have. */
  readonly seam: string;
  /** The receipts of the two reports; null where the range did not need one. */
  readonly legacy: Receipt | null;
  readonly analytics: Receipt | null;
  /** What could not be made the same on both sides, in sentences. */
  readonly notes: readonly string[];
}
