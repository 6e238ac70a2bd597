import type { ReportOptions } from "../call.ts";
import type { Receipt } from "../paging/receipt.ts";
import type { AtMostFive, Bounds } from "../params/types.ts";
import type { Workspace, WorkspacesParams } from "../reports/directory.ts";
import type { MessagesRow } from "../reports/messages.ts";
import type { Window } from "../time/range.ts";
import type { DayRange } from "./seam.ts";

/** Dimensions of cost that both the legacy and the analytics report have. */
export type SeriesCostDimension =
  | "workspace_id"
  | "model"
  | "cost_type"
  | "token_type"
  | "context_window"
  | "service_tier"
  | "inference_geo";

/** Dimensions of usage that both the legacy and the analytics report have. */
export type SeriesUsageDimension =
  | "workspace_id"
  | "model"
  | "api_key_id"
  | "context_window"
  | "service_tier"
  | "inference_geo"
  | "speed";

export type SeriesKind = "cost" | "usage";

/** Options of a series: the options of a report that apply to two. `deadlineMs` limits both together. */
export interface SeriesOptions extends Omit<ReportOptions, "resume" | "onReceipt" | "unknownValues"> {
  /** Called after every walk that completes. */
  readonly onReceipt?: ((receipt: SeriesReceipt) => void) | undefined;
}

/** The report a row was read from. */
export type SeriesSource = "legacy" | "analytics";

/** The cost of one day, by the grouped dimensions. Dimensions that are not grouped are absent. */
export type CostDay<Group extends SeriesCostDimension = SeriesCostDimension> = Bounds & {
  readonly source: SeriesSource;
  /** Cents, a decimal string: read it with `money(row)`. */
  readonly amount: string;
  readonly currency: string;
} & { readonly [Key in Group]: string | null };

type Tokens = Pick<
  MessagesRow,
  "uncached_input_tokens" | "cache_read_input_tokens" | "cache_creation" | "output_tokens" | "server_tool_use"
>;

/** The tokens of one day, by the grouped dimensions. Dimensions that are not grouped are absent. */
export type UsageDay<Group extends SeriesUsageDimension = SeriesUsageDimension> = Bounds &
  Tokens & { readonly source: SeriesSource } & { readonly [Key in Group]: string | null };

/** Proof that a series is complete. */
export interface SeriesReceipt {
  readonly complete: true;
  readonly window: Window;
  /** The first day that analytics covers. */
  readonly seam: string;
  /** The receipts of the two reports; null if the range did not need one. */
  readonly legacy: Receipt | null;
  readonly analytics: Receipt | null;
  /** Differences that remain between the two sides, as sentences. */
  readonly notes: readonly string[];
}

/** Rows day by day, or all of them with a receipt. */
export interface DaySeries<Row> extends AsyncIterable<Row> {
  /** All rows and the receipt, or an error. */
  collect(): Promise<{ readonly items: Row[]; readonly receipt: SeriesReceipt }>;
}

/**
 * One series over any range of whole UTC days: the legacy report up to the first day that analytics covers, analytics
 * after it, no day twice. Takes an Admin key, which both accept; a read:analytics key is enough for a range that needs
 * only analytics.
 *
 * Every row says which report it is from: `source`. The default workspace has its ID on both sides, and no region is
 * null on both. Products are not available, because the legacy reports do not have them. Remaining differences between
 * the two sides are in `receipt.notes`. Throws `ParamsError` before any request.
 */
export interface SeriesOfDays {
  /**
   * The cost of each day: `amount` is in cents, read it with `money(row)`. Only dimensions that both reports have.
   *
   * @example
   * const { items, receipt } = await usage.series.cost(between("2025-10-01", "2026-10-01"), { group_by: ["model"] }).collect();
   */
  cost<const Group extends readonly SeriesCostDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: (Group & AtMostFive<Group, "cost_type" | "token_type">) | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<CostDay<Group[number]>>;

  /** The tokens of each day. Only dimensions that both reports have, at most 5. */
  usage<const Group extends readonly SeriesUsageDimension[] = readonly []>(
    range: DayRange,
    params?: { readonly group_by?: (Group & AtMostFive<Group>) | null | undefined },
    options?: SeriesOptions,
  ): DaySeries<UsageDay<Group[number]>>;
}

/** The part of the client that a series reads. Parameters are plain objects, because their types depend on the grouping. */
export interface SeriesClient {
  messages(params: object, options: ReportOptions): AsyncIterable<object>;
  cost(params: object, options: ReportOptions): AsyncIterable<object>;
  readonly analytics: {
    usage(params: object, options: ReportOptions): AsyncIterable<object>;
    cost(params: object, options: ReportOptions): AsyncIterable<object>;
  };
  readonly directory: {
    workspaces(params: WorkspacesParams, options: ReportOptions): AsyncIterable<Workspace>;
  };
}
