import type { Report, UsageClient, Window } from "@org/usage";
import type { Day } from "../days/day.ts";
import type { Column, StoredRow } from "../rows/value.ts";

/** A table that a stream fills. */
export interface Table {
  readonly name: string;
  /** `days`: replaced day by day. `snapshot`: the last complete list, with what is gone. */
  readonly kind: "days" | "snapshot";
  /** The table's own columns, `extra` the last one. Stores add the organization, the day, the key and `read_at`. */
  readonly columns: readonly Column[];
}

/** All rows of a window by table, and what the report says about the window. */
export interface StreamRead {
  readonly rows: ReadonlyMap<Table, readonly StoredRow[]>;
  readonly requests: number;
  /** Parts of the window that the API did not serve, or that were still filling: they stay planned. */
  readonly missing: readonly Window[];
  /** When the report's figures were refreshed; null if the report does not say. */
  readonly dataRefreshedAt: string | null;
}

export interface StreamReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A report without the types of its rows. */
export type AnyReport = Report<unknown, object>;

/** One report with one fixed grouping, as data. Another grouping is another stream, with its own tables. */
export interface Stream {
  readonly name: string;
  readonly kind: "days" | "snapshot";
  /** The report and its grouping in words: what the stored rows mean. */
  readonly query: string;
  /** A day is read again until it has been read this long after its end. */
  readonly settleMs: number;
  /** Maximum days per unit. */
  readonly unitDays: number;
  /** True if each day costs a request, so that settled days between others are left out of a unit. */
  readonly readsDaysOneByOne: boolean;
  readonly tables: readonly Table[];
  /** The first day that the report can be asked for at `nowMs`; undefined without a limit. */
  readonly earliest?: ((nowMs: number) => Day) | undefined;
  /** A day's total as plain decimal: dollars for cost, tokens for usage. Null for lists. */
  readonly totalOf: (rows: ReadonlyMap<Table, readonly StoredRow[]>) => string | null;
  /** Minimum requests for a window, which also checks the stream's parameters. Sends nothing. */
  readonly countRequests: (usage: UsageClient, window: Window) => number;
  /** Everything in the window, or an error. */
  readonly read: (usage: UsageClient, window: Window, options: StreamReadOptions) => Promise<StreamRead>;
}
