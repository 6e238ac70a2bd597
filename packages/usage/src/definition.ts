import type { ParameterSpec, paths, Shape } from "@org/usage-raw";
import type { ParamsError } from "./errors/params-error.ts";
import type { Layout } from "./layouts/layout.ts";

/** What null means in a dimension that was grouped. It differs by endpoint. */
export type NullMeaning = "default_workspace" | "no_api_key" | "enterprise" | "not_set";

/** Parameters after the checks, by plain names. */
export type Query = Readonly<Record<string, unknown>>;

/** Kinds of keys: a Console Admin API key, a Claude Enterprise key with `read:analytics`, an OAuth token. */
export type KeyFamily = "admin" | "analytics" | "oauth";

/** Which keys an endpoint takes. */
export interface KeyRequirement {
  readonly families: readonly KeyFamily[];
  /** A key that works elsewhere can lack what this endpoint needs besides: another scope, or early access. */
  readonly isExtra?: true;
  /** The same as a sentence, for errors about a refused key. */
  readonly hint: string;
}

/** How a report handles time. */
export interface TimeAxis {
  /** The parameter that sets the width of a bucket; reports by day have none. */
  readonly widthParam?: "bucket_width" | "time_bucket_width";
  /** The width without that parameter; undefined if a row then covers the whole window. */
  readonly defaultWidth?: string;
  /** Rows without a width cover whole days, not whole hours. */
  readonly inDays?: true;
  /** The API rejects a window that includes a part of today. */
  readonly endsByToday?: true;
  /** A start inside a bucket is an error instead of being snapped down. */
  readonly strictStart?: true;
  /** Buckets per page, by width, if `limit` counts buckets. */
  readonly bucketsPerPage?: Readonly<Record<string, { readonly max: number }>>;
  /** The longest window of one request and how far back it may reach. */
  readonly reach?: {
    readonly floor: string;
    readonly lookbackDays?: number;
    readonly maxDays: number;
    readonly maxHours?: Readonly<Record<string, number>>;
  };
  /** What to use for days beyond that reach, as a sentence. */
  readonly reachHint?: string;
  /** How long after its end a bucket is still filling, so that it counts as running. */
  readonly closesAfterMs?: number;
  /** How long after its end a closed bucket may still change. */
  readonly settlesAfterMs: number;
}

/**
 * A report as data. Everything that differs between endpoints is here, so that no code for walking, planning and
 * sending has to know a report by name.
 */
export interface ReportDefinition {
  /** The method of the client: `messages`, `analytics.cost`. Also in resume tokens and events. */
  readonly name: string;
  readonly path: keyof paths;
  readonly key: KeyRequirement;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** Parameters that control the reading and are not sent. */
  readonly localParameters?: Readonly<Record<string, ParameterSpec>>;
  readonly item: Shape;
  /** A fast check that an item is as its shape says; it makes missing dimensions null. If it fails, the shape says why. */
  readonly isPlain?: (item: unknown) => boolean;
  readonly layout: Layout;
  /** The parameter that continues: a token from `next_page`, or the last ID. */
  readonly cursor: "page" | "after_id";
  /** The name of the list in responses until the API renamed it to `data`. */
  readonly formerData?: string;
  readonly time?: TimeAxis;
  /** Money comes as JSON numbers, whose digits JSON.parse would round. */
  readonly exactAmounts?: true;
  /** Dimensions that split the rows whatever is requested. */
  readonly splits?: readonly string[];
  /** Groupings that open further dimensions. */
  readonly opens?: Readonly<Record<string, readonly string[]>>;
  readonly nulls?: Readonly<Record<string, NullMeaning>>;
  /** Parameters that the query gets if the caller omits them. */
  readonly defaults?: (query: Query) => Query;
  /** Combinations that the API refuses. */
  readonly rules?: readonly ((query: Query, allowUnknown: boolean) => ParamsError | undefined)[];
  /** What the figures may lack although no answer shows it, as sentences for the receipt. */
  readonly notes?: (query: Query) => readonly string[];
  /** Values of `anthropic-beta` that the query needs. */
  readonly betas?: (query: Query) => readonly string[];
  /** Whether rows come in time order, so that windows can be split and lanes joined. Default: always. */
  readonly inTimeOrder?: (query: Query) => boolean;
  /** Maximum groups per bucket; the API silently drops the rest. */
  readonly maxGroups?: number;
}
