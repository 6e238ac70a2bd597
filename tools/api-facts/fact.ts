import { createHash } from "node:crypto";

/** What a source says about one parameter or field. Only names, values and numbers: no sentence of it is kept. */
export interface Fact {
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  /** The values that are listed, in alphabetical order. */
  readonly values?: readonly string[];
  readonly limits?: Limits;
  readonly words?: Words;
}

export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly default?: number | string;
  readonly maxItems?: number;
}

/** A description, so that a change of meaning is noticed without a copy of its words. */
export interface Words {
  readonly hash: string;
  /** The names in backticks, and the numbers. */
  readonly mentions: readonly string[];
}

/** The facts of an endpoint by place: `group_by[]`, `: group.actor<user_actor>.name`, `endpoint`. Fields start with `: `. */
export type EndpointFacts = Readonly<Record<string, Fact>>;

/** Facts by path: `/v1/organizations/analytics/usage`. */
export type Facts = Readonly<Record<string, EndpointFacts>>;

/** What a source says in one of its versions. */
export interface SourceFacts {
  readonly version: string;
  readonly endpoints: Facts;
  /** Its methods or paths about usage, cost and spend: a new one may be a report. */
  readonly names: readonly string[];
}

/** The words of a description. Line breaks don't count; an empty text has none. */
export function wordsOf(text: string): Words | undefined {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line === "") return undefined;
  const found = line.match(/`[^`]+`|\b\d[\d,.:TZ+-]*\b/g) ?? [];
  const mentions = [...new Set(found.map((mention) => mention.replaceAll("`", "")))].toSorted();
  return { hash: createHash("sha256").update(line).digest("hex").slice(0, 12), mentions };
}

/** A fact without the properties that are not there. */
export function factOf(fact: { readonly [Key in keyof Fact]: Fact[Key] | undefined }): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as unknown as Fact;
}
