import type { ParameterSpec, Shape } from "@org/usage-raw";
import type { ParamsError } from "./errors/params-error.ts";

/** What null means in a dimension that was grouped. It differs by endpoint. */
export type NullMeaning = "default_workspace" | "no_api_key" | "enterprise" | "not_set";

/** Parameters after the checks, by plain names. */
export type Query = Readonly<Record<string, unknown>>;

/** How a report takes time. */
export interface TimeAxis {
  /** The parameter that sets the width of a bucket; reports by day have none. */
  readonly widthParam?: "bucket_width" | "time_bucket_width";
  /** The width without that parameter; undefined where the report then has one row a group for the whole window. */
  readonly defaultWidth?: string;
  /** A start inside a bucket is refused and not snapped down. */
  readonly strictStart?: true;
  /** Buckets a page, by width, where `limit` counts buckets. */
  readonly bucketsPerPage?: Readonly<Record<string, { readonly max: number }>>;
  /** The longest window of one request and how far back it may reach. */
  readonly reach?: {
    readonly floor: string;
    readonly lookbackDays: number;
    readonly maxDays: number;
    readonly maxHours?: Readonly<Record<string, number>>;
  };
  /** What to use for days beyond that reach, as a sentence. */
  readonly instead?: string;
  /** How long after its end a bucket still fills; the running bucket is then not the last open one. */
  readonly closesAfterMs?: number;
}

/**
 * A report as data. Everything that differs between endpoints stands here, so that walking, planning and
 * sending know no report by name.
 */
export interface ReportDefinition {
  /** As it is called: `messages`, `analytics.cost`. In resume tokens and events. */
  readonly name: string;
  readonly path: string;
  /** Which kind of key the endpoint takes, as a sentence. */
  readonly takes: string;
  /** Refuses every key but an OAuth token, so that asking with another is pointless. */
  readonly oauthOnly?: true;
  readonly parameters: Readonly<Record<string, ParameterSpec>>;
  /** Parameters that steer the reading and are not sent. */
  readonly ours?: Readonly<Record<string, ParameterSpec>>;
  readonly item: Shape;
  /** Tells at once whether an item is as its shape says, and makes missing dimensions null. Where it is not, the shape tells why. */
  readonly isPlain?: (item: unknown) => boolean;
  /** `buckets` hold rows; `rows` carry their own bounds; `days` are read one by one; `entries` know no time. */
  readonly layout: "buckets" | "rows" | "days" | "entries";
  /** The parameter that continues: a token from `next_page`, or the last id. */
  readonly cursor: "page" | "after_id";
  readonly time?: TimeAxis;
  /** Money comes as JSON numbers, whose digits must survive JSON.parse. */
  readonly exactAmounts?: true;
  /** Dimensions that tell rows apart whatever is asked for. */
  readonly splits?: readonly string[];
  /** Groupings that open further dimensions. */
  readonly opens?: Readonly<Record<string, readonly string[]>>;
  readonly nulls?: Readonly<Record<string, NullMeaning>>;
  /** Parameters that the query gets where the caller leaves them out. */
  readonly defaults?: (query: Query) => Query;
  /** Combinations that the API refuses. */
  readonly rules?: readonly ((query: Query) => ParamsError | undefined)[];
  /** Values of `anthropic-beta` that the query needs. */
  readonly betas?: (query: Query) => readonly string[];
  /** Rows come in time order, so that windows can be split and lanes joined. Default: always. */
  readonly inTimeOrder?: (query: Query) => boolean;
  /** Groups a bucket can hold before the API drops the rest without a word. */
  readonly mostGroups?: number;
}
