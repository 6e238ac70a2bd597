import { type DescribedParameter, type DescribedSchema, type Description, followSchema } from "./description.ts";
import type { Name, Names } from "./name.ts";

/** A parameter and its values. A caller breaks if one is removed, or if a new parameter is required. */
export function sentNames(description: Description, name: string, parameter: DescribedParameter): Names {
  const schema = followSchema(description, parameter.schema);
  const items = schema.items === undefined ? schema : followSchema(description, schema.items);
  const details = {
    required: parameter.required === true,
    type: [schema.type, items.type],
    format: items.format,
    default: schema.default,
    max: items.maximum,
    min: items.minimum,
    maxItems: schema.maxItems,
    anyValue: items.enum === undefined,
    nullEntry: parameter["x-nullable-entry"],
    beta: parameter["x-requires-beta"],
    cursor: parameter["x-cursor"],
  };
  return {
    [`${name}: parameter`]: { added: details.required ? "major" : "minor", removed: "major", details },
    ...valueNames(name, items.enum ?? [], { added: "minor", removed: "major" }),
  };
}

/** The fields, values and kinds of an answer. A reader breaks if a field is removed, or if a closed list changes. */
export function answeredNames(description: Description, place: string, schema: DescribedSchema): Names {
  return walk(description, place, schema, new Set(), true);
}

function walk(
  description: Description,
  place: string,
  given: DescribedSchema,
  seen: ReadonlySet<string>,
  always: boolean,
): Names {
  if (given.$ref !== undefined && seen.has(given.$ref)) return {};
  const inner = given.$ref === undefined ? seen : new Set([...seen, given.$ref]);
  const { schema, nullable } = flatten(description, given);
  const values = schema["x-extensible-enum"] ?? schema.enum;
  const openValues = schema["x-extensible-enum"] !== undefined;
  const { type, const: constant, format, pattern } = schema;
  const details = {
    type,
    constant,
    format,
    pattern,
    nullable,
    canBeMissing: !always,
    values: values === undefined ? "any" : openValues ? "open" : "closed",
  };
  const deeper = (at: string, part: DescribedSchema | undefined, required = true): Names =>
    part === undefined ? {} : walk(description, at, part, inner, required);
  return Object.assign(
    place === "" ? {} : { [`${place}: field`]: { added: "minor", removed: "major", details } },
    valueNames(
      place,
      values ?? [],
      openValues ? { added: "minor", removed: "minor" } : { added: "major", removed: "major" },
    ),
    ...Object.entries(schema.properties ?? {}).map(([field, part]) =>
      deeper(place === "" ? field : `${place}.${field}`, part, schema.required?.includes(field) === true),
    ),
    deeper(`${place}[]`, schema.items),
    deeper(`${place}.*`, typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined),
    // An exhaustive switch over the tag stops compiling when a kind is added or removed.
    ...Object.entries(schema.discriminator?.mapping ?? {}).map(([tag, reference]) => ({
      [`${place}: kind ${tag}`]: { added: "major", removed: "major" },
      ...deeper(`${place}<${tag}>`, { $ref: reference }),
    })),
  );
}

function valueNames(place: string, values: readonly string[], name: Name): Names {
  return Object.fromEntries(values.map((value) => [`${place}: value ${value}`, name]));
}

/** Follows references, joins `allOf`, and separates null from the type. */
function flatten(description: Description, given: DescribedSchema): { schema: DescribedSchema; nullable: boolean } {
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
}
