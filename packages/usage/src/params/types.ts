import type { operations } from "@org/usage-raw";
import type { Instant } from "../time/instant.ts";

/** Bounds of a report's window. Ends are exclusive. */
export interface WindowParams {
  /** Inclusive. A start inside a bucket is snapped down to the start of the bucket. */
  readonly starting_at: Instant;
  /** Exclusive, on a bucket boundary. Default: the start of the running bucket. */
  readonly ending_at?: Instant | null | undefined;
  /** If `ending_at` is omitted, includes the running bucket, which is still filling. */
  readonly include_running?: boolean | null | undefined;
}

/** One UTC day, or a range of days with an exclusive end. */
export type DayOrDays =
  | {
      /** One UTC day, `YYYY-MM-DD`. */
      readonly date: Instant;
      readonly starting_at?: null | undefined;
      readonly ending_at?: null | undefined;
      readonly include_running?: false | null | undefined;
    }
  | {
      /** First day, `YYYY-MM-DD`. */
      readonly starting_at: Instant;
      /** The day after the last, `YYYY-MM-DD`. If omitted, the range ends with the last closed day. */
      readonly ending_at?: Instant | null | undefined;
      /** If `ending_at` is omitted, includes days that are still in progress. */
      readonly include_running?: boolean | null | undefined;
      readonly date?: null | undefined;
    };

type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]["parameters"]["query"]>;

/** Parameters that have another form in the facade. */
type Replaced = WireWindow | "page" | "after_id" | "before_id" | "group_by[]";

type WireWindow = "starting_at" | "ending_at" | "starting_date" | "ending_date" | "date";

/** The parameters of an operation with plain names; null means absent. It has two parts, because renaming a field loses its doc comment. */
export type PlainParams<Name extends keyof operations> = Single<
  Pick<QueryOf<Name>, Exclude<keyof QueryOf<Name>, Replaced | `${string}[]`>>
> &
  Lists<QueryOf<Name>>;

type Single<Query> = { readonly [Key in keyof Query]?: Query[Key] | null | undefined };

type Lists<Query> = {
  readonly [Key in keyof Query as Key extends Replaced ? never : Key extends `${infer Plain}[]` ? Plain : never]?:
    | ReadonlyList<Exclude<Query[Key], undefined>>
    | null
    | undefined;
};

type ReadonlyList<List> = List extends readonly (infer Entry)[] ? readonly Entry[] : never;

/** The entries of a list that count against the maximum of dimensions. */
type Counted<List extends readonly unknown[], Uncounted> = List extends readonly [infer Head, ...infer Tail]
  ? Head extends Uncounted
    ? Counted<Tail, Uncounted>
    : readonly [Head, ...Counted<Tail, Uncounted>]
  : readonly [];

/** Makes a sixth literal an error at its place in the code. */
export type AtMostFive<List extends readonly unknown[], Uncounted = never> =
  Counted<List, Uncounted> extends readonly [unknown, unknown, unknown, unknown, unknown, unknown, ...unknown[]]
    ? "At most 5 dimensions can be grouped by"
    : unknown;

/** A row in which every dimension that is not grouped is null, and every grouped one may be. Interfaces extend it, so that editors show a name and not its definition. */
export type Grouped<Row, Dimension extends PropertyKey, Group> = {
  [Key in keyof Row]-?: Key extends Exclude<Dimension, Group> ? null : Exclude<Row[Key], undefined>;
};

/** The bounds of the bucket that a row belongs to. */
export interface Bounds {
  /** Inclusive, UTC. */
  readonly starting_at: string;
  /** Exclusive, UTC. */
  readonly ending_at: string;
}
