import type { EndpointFacts, Fact, Facts } from "./fact.ts";

/** One difference between two states of a source, or between two sources. */
export interface Difference {
  readonly path: string;
  readonly place: string;
  readonly kind: "new" | "gone" | "changed" | "reworded";
  readonly details: readonly string[];
}

/** What is new, gone, changed or reworded after `before`. A description that only one of them has is reworded too. */
export function compareStates(before: Facts, after: Facts): readonly Difference[] {
  return compareAll(before, after, (was, is) => [...changesOf(was, is, true), ...rewordingOf(was, is)]);
}

/** Contradictions of two sources on names, values, nulls or limits. What one of them leaves open does not contradict the other. */
export function compareSources(described: Facts, source: Facts): readonly Difference[] {
  return Object.entries(described).flatMap(([path, facts]) => {
    const other = source[path];
    return other === undefined
      ? []
      : compareEndpoint(path, narrowed(facts, other), other, (was, is) => changesOf(was, is, false)).filter(
          ({ place, kind }) => kind !== "new" || !isLeftOpen(facts, place),
        );
  });
}

type Compare = (was: Fact, is: Fact) => readonly { readonly kind: "changed" | "reworded"; readonly detail: string }[];

function compareAll(before: Facts, after: Facts, compare: Compare): readonly Difference[] {
  return keysOf(before, after).flatMap((path) => compareEndpoint(path, before[path] ?? {}, after[path] ?? {}, compare));
}

function compareEndpoint(
  path: string,
  before: EndpointFacts,
  after: EndpointFacts,
  compare: Compare,
): readonly Difference[] {
  return keysOf(before, after).flatMap((place): readonly Difference[] => {
    const [was, is] = [before[place], after[place]];
    if (was === undefined) return [{ path, place, kind: "new", details: is?.values ?? [] }];
    if (is === undefined) return [{ path, place, kind: "gone", details: [] }];
    const found = compare(was, is);
    return (["changed", "reworded"] as const).flatMap((kind) => {
      const details = found.filter((each) => each.kind === kind).map(({ detail }) => detail);
      return details.length === 0 ? [] : [{ path, place, kind, details }];
    });
  });
}

function changesOf(was: Fact, is: Fact, strict: boolean): ReturnType<Compare> {
  const both = <T>(one: T | undefined, other: T | undefined): boolean =>
    strict || (one !== undefined && other !== undefined);
  const details = [
    ...(was.type === is.type ? [] : [`type ${was.type} → ${is.type}`]),
    ...(was.required === is.required ? [] : [is.required ? "required" : "optional"]),
    ...(was.nullable === is.nullable ? [] : [is.nullable ? "can be null" : "never null"]),
    ...(both(was.values, is.values) ? listChanges("value", was.values, is.values) : []),
    ...(["min", "max", "default", "maxItems"] as const).flatMap((name) => {
      const [one, other] = [was.limits?.[name], is.limits?.[name]];
      return one === other || !both(one, other) ? [] : [`${name} ${one ?? "none"} → ${other ?? "none"}`];
    }),
  ];
  return details.map((detail) => ({ kind: "changed", detail }));
}

/** Whether a field is inside an object whose fields are not described. */
function isLeftOpen(described: EndpointFacts, place: string): boolean {
  const places = Object.keys(described);
  return places.some((outer) => isInside(place, outer) && !places.some((inner) => isInside(inner, outer)));
}

/** `: by<user>.id` is inside `: by`; `: by_id` is not. */
const isInside = (inner: string, outer: string): boolean =>
  inner.startsWith(outer) && /^[.<[]/.test(inner.slice(outer.length));

/** The description as the source would have it where the description only allows more: a field that may be missing or null. */
function narrowed(described: EndpointFacts, source: EndpointFacts): EndpointFacts {
  const entries = Object.entries(described).map(([place, fact]): [string, Fact] => {
    const other = source[place];
    if (other === undefined || !place.startsWith(": ")) return [place, fact];
    return [place, { ...fact, required: fact.required || other.required, nullable: fact.nullable && other.nullable }];
  });
  return Object.fromEntries(entries);
}

function rewordingOf(was: Fact, is: Fact): ReturnType<Compare> {
  if (was.words?.hash === is.words?.hash) return [];
  const details = listChanges("mention", was.words?.mentions, is.words?.mentions);
  return (details.length === 0 ? ["the same names and numbers"] : details).map((detail) => ({
    kind: "reworded",
    detail,
  }));
}

function listChanges(noun: string, was: readonly string[] = [], is: readonly string[] = []): readonly string[] {
  return [
    ...is.filter((each) => !was.includes(each)).map((each) => `+ ${noun} ${each}`),
    ...was.filter((each) => !is.includes(each)).map((each) => `- ${noun} ${each}`),
  ];
}

const keysOf = (...records: readonly object[]): readonly string[] => Object.keys(Object.assign({}, ...records));
