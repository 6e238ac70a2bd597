import { added, type Change, changed, listed, removed } from "./change.ts";
import { answersOf, type DescribedSchema, type Description, type Endpoint, followSchema } from "./description.ts";
import { compareFact } from "./limits.ts";
import type { States } from "./parameters.ts";

/** What servers answer: what is added does not break readers; what goes, or may be missing or null now, does. */
export const compareAnswers = (states: States, before: Endpoint, after: Endpoint): readonly Change[] => {
  const [old, fresh] = [answersOf(states.before, before), answersOf(states.after, after)];
  const { gone, come } = listed(old.keys(), fresh.keys());
  return [
    ...come.map((status) => added("", `answer ${status}`, "minor")),
    ...gone.map((status) => removed("", `answer ${status}`, "major")),
    ...[...old].flatMap(([status, schema]) => {
      const counterpart = fresh.get(status);
      const place = status === "200" ? "" : status;
      return counterpart === undefined ? [] : compareSchema({ ...states, seen: new Set() }, place, schema, counterpart);
    }),
  ];
};

interface Walk extends States {
  /** Pairs under comparison: a schema that contains itself is compared once. */
  readonly seen: Set<string>;
}

const compareSchema = (
  walk: Walk,
  place: string,
  given: DescribedSchema,
  counterpart: DescribedSchema,
): readonly Change[] => {
  const pair = `${given.$ref} ${counterpart.$ref}`;
  if (given.$ref !== undefined && walk.seen.has(pair)) return [];
  const deeper = given.$ref === undefined ? walk : { ...walk, seen: new Set([...walk.seen, pair]) };
  const [before, after] = [flatten(walk.before, given), flatten(walk.after, counterpart)];
  return [
    ...compareKind(place, before, after),
    ...compareValues(place, before.schema, after.schema),
    ...compareTags(deeper, place, before.schema, after.schema),
    ...compareFields(deeper, place, before.schema, after.schema),
    ...inside(deeper, `${place}[]`, before.schema.items, after.schema.items),
    ...inside(deeper, `${place}.*`, mapOf(before.schema), mapOf(after.schema)),
  ];
};

interface Flat {
  readonly schema: DescribedSchema;
  readonly nullable: boolean;
}

/** A schema without the ways in which a description is written: references followed, parts joined, null set apart. */
const flatten = (description: Description, given: DescribedSchema): Flat => {
  const schema = followSchema(description, given);
  const options = schema.anyOf?.filter((option) => option.type !== "null");
  const only = options?.length === 1 ? options[0] : undefined;
  if (only !== undefined) return { schema: flatten(description, only).schema, nullable: true };
  const parts = (schema.allOf ?? []).map((part) => flatten(description, part).schema);
  const properties = Object.assign({}, ...parts.map((part) => part.properties), schema.properties);
  const required = [...parts, schema].flatMap((part) => part.required ?? []);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const type = types.filter((name) => name !== "null").join(" or ");
  return { schema: { ...schema, type, properties, required }, nullable: types.includes("null") };
};

const compareKind = (place: string, before: Flat, after: Flat): readonly Change[] => [
  ...compareFact(place, "type", before.schema.type, after.schema.type, "major"),
  ...compareFact(place, "constant", before.schema.const, after.schema.const, "major"),
  ...compareFact(place, "format", before.schema.format, after.schema.format, "patch"),
  ...compareFact(place, "pattern", before.schema.pattern, after.schema.pattern, "patch"),
  ...(before.nullable === after.nullable
    ? []
    : [changed(place, after.nullable ? "may be null now" : "is never null now", after.nullable ? "major" : "minor")]),
];

const known = (schema: DescribedSchema): readonly string[] | undefined => schema["x-extensible-enum"] ?? schema.enum;

/** The types of open values keep a place for others, so that a new one compiles; closed ones do not. */
const compareValues = (place: string, before: DescribedSchema, after: DescribedSchema): readonly Change[] => {
  const [old, fresh] = [known(before), known(after)];
  if (old === undefined && fresh === undefined) return [];
  if (old === undefined || fresh === undefined)
    return [changed(place, fresh ? "values are listed now" : "any text now", "major")];
  const { gone, come } = listed(old, fresh);
  const open = before["x-extensible-enum"] !== undefined && after["x-extensible-enum"] !== undefined;
  const closing = (before["x-extensible-enum"] === undefined) !== (after["x-extensible-enum"] === undefined);
  return [
    ...come.map((value) => added(place, `value ${value}`, open ? "minor" : "major")),
    ...gone.map((value) => removed(place, `value ${value}`, open ? "minor" : "major")),
    ...(closing ? [changed(place, after.enum ? "no other values now" : "other values may come now", "major")] : []),
  ];
};

/** An exhaustive switch over the tag stops compiling when a kind comes or goes. */
const compareTags = (walk: Walk, place: string, before: DescribedSchema, after: DescribedSchema): readonly Change[] => {
  const [old, fresh] = [before.discriminator?.mapping ?? {}, after.discriminator?.mapping ?? {}];
  const { gone, come } = listed(Object.keys(old), Object.keys(fresh));
  return [
    ...come.map((tag) => added(place, `kind ${tag}`, "major")),
    ...gone.map((tag) => removed(place, `kind ${tag}`, "major")),
    ...Object.entries(old).flatMap(([tag, reference]) => {
      const counterpart = fresh[tag];
      return counterpart === undefined
        ? []
        : compareSchema(walk, `${place}<${tag}>`, { $ref: reference }, { $ref: counterpart });
    }),
  ];
};

const always = (schema: DescribedSchema, field: string): boolean => schema.required?.includes(field) === true;

const compareFields = (
  walk: Walk,
  place: string,
  before: DescribedSchema,
  after: DescribedSchema,
): readonly Change[] => {
  const [old, fresh] = [before.properties ?? {}, after.properties ?? {}];
  const { gone, come } = listed(Object.keys(old), Object.keys(fresh));
  const at = (field: string): string => (place === "" ? field : `${place}.${field}`);
  return [
    ...come.map((field) => added(at(field), "field", "minor")),
    ...gone.map((field) => removed(at(field), "field", "major")),
    ...Object.entries(old).flatMap(([field, schema]) => {
      const counterpart = fresh[field];
      if (counterpart === undefined) return [];
      const [was, is] = [always(before, field), always(after, field)];
      const presence =
        was === is
          ? []
          : [changed(at(field), is ? "is always there now" : "may be missing now", is ? "minor" : "major")];
      return [...presence, ...compareSchema(walk, at(field), schema, counterpart)];
    }),
  ];
};

const mapOf = ({ additionalProperties }: DescribedSchema): DescribedSchema | undefined =>
  typeof additionalProperties === "object" ? additionalProperties : undefined;

const inside = (
  walk: Walk,
  place: string,
  before: DescribedSchema | undefined,
  after: DescribedSchema | undefined,
): readonly Change[] => (before === undefined || after === undefined ? [] : compareSchema(walk, place, before, after));
