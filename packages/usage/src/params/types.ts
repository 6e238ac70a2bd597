import type { operations } from "@org/usage-raw";
import type { Instant } from "../time/instant.ts";

/** Bounds of a report's window. Ends are exclusive. */
export interface WindowParams {
  /** Inclusive. A start inside a bucket is snapped down to its edge. */
  readonly starting_at: Instant;
  /** Exclusive, on an edge of the buckets. Left out: the start of the bucket that is running now. */
  readonly ending_at?: Instant | null | undefined;
  /** With `ending_at` left out: takes the running bucket in, which is still filling. */
  readonly include_running?: boolean | null | undefined;
}

type QueryOf<Name extends keyof operations> = NonNullable<operations[Name]["parameters"]["query"]>;

/** Parameters that the facade has its own form of. */
type Ours = "starting_at" | "ending_at" | "page" | "after_id" | "before_id" | "group_by[]";

/** The parameters of an operation with plain names; null means absent. Two parts, because renaming costs a field its doc comment. */
export type PlainParams<Name extends keyof operations> = Single<
  Pick<QueryOf<Name>, Exclude<keyof QueryOf<Name>, Ours | `${string}[]`>>
> &
  Lists<QueryOf<Name>>;

type Single<Query> = { readonly [Key in keyof Query]?: Query[Key] | null | undefined };

type Lists<Query> = {
  readonly [Key in keyof Query as Key extends Ours ? never : Key extends `${infer Plain}[]` ? Plain : never]?:
    | Listed<Exclude<Query[Key], undefined>>
    | null
    | undefined;
};

type Listed<List> = List extends readonly (infer Entry)[] ? readonly Entry[] : never;

/** The entries of a list that the limit of dimensions counts. */
type Counted<List extends readonly unknown[], Uncounted> = List extends readonly [infer Head, ...infer Tail]
  ? Head extends Uncounted
    ? Counted<Tail, Uncounted>
    : readonly [Head, ...Counted<Tail, Uncounted>]
  : readonly [];

/** Makes a sixth literal an error at its own place in the code. */
export type AtMostFive<List extends readonly unknown[], Uncounted = never> =
  Counted<List, Uncounted> extends readonly [unknown, unknown, unknown, unknown, unknown, unknown, ...unknown[]]
    ? "At most 5 dimensions can be grouped by"
    : unknown;

/** A row in which every dimension that is not grouped is null, and every one that is may be. For interfaces to extend: editors show their names, and not how they are made. */
export type Grouped<Row, Dimension extends PropertyKey, Group> = {
  [Key in keyof Row]-?: Key extends Exclude<Dimension, Group> ? null : Exclude<Row[Key], undefined>;
};

/** The bounds of the bucket a row stands in. */
export interface Bounds {
  /** Inclusive, UTC. */
  readonly starting_at: string;
  /** Exclusive, UTC. */
  readonly ending_at: string;
}
