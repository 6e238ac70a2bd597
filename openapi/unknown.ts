import { resolveSchema } from "./document.ts";
import type { Document, Schema } from "./document.ts";

type Body = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object schema and everything it is composed of. */
const partsOf = (document: Document, schema: Schema): readonly Schema[] => [
  schema,
  ...(schema.allOf ?? []).flatMap((part) => partsOf(document, resolveSchema(document, part))),
];

const fieldsOf = (document: Document, schema: Schema, value: Body, path: string): readonly string[] => {
  const parts = partsOf(document, schema);
  return Object.entries(value).flatMap(([key, entry]) => {
    const field = parts.map((part) => part.properties?.[key]).find((property) => property !== undefined);
    if (field !== undefined) return walk(document, field, entry, `${path}.${key}`);
    const others = parts.map((part) => part.additionalProperties).find((rule) => rule !== undefined);
    if (others === undefined || others === false) return [`${path}.${key}`];
    return others === true ? [] : walk(document, others, entry, `${path}.*`);
  });
};

const fewest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? []);

const couldHold = (schema: Schema, value: unknown): boolean =>
  schema.type !== "null" && (schema.type === "array") === Array.isArray(value);

const unionOf = (document: Document, schema: Schema, value: unknown, path: string): readonly string[] => {
  const { discriminator } = schema;
  if (discriminator === undefined || !isObject(value)) {
    const options = (schema.anyOf ?? schema.oneOf ?? []).filter((option) => couldHold(option, value));
    return fewest(options.map((option) => walk(document, option, value, path)));
  }
  const tag = value[discriminator.propertyName];
  const option = discriminator.mapping[String(tag)];
  if (option === undefined) return [`${path}.${discriminator.propertyName} = ${JSON.stringify(tag)}`];
  return walk(document, { $ref: option }, value, path);
};

const walk = (document: Document, reference: Schema, value: unknown, path: string): readonly string[] => {
  const schema = resolveSchema(document, reference);
  if (value === null) return [];
  if (schema.anyOf !== undefined || schema.oneOf !== undefined) return unionOf(document, schema, value, path);
  const { items } = schema;
  if (items !== undefined && Array.isArray(value)) {
    return value.flatMap((entry) => walk(document, items, entry, `${path}[]`));
  }
  if (isObject(value)) return fieldsOf(document, schema, value, path);
  const known: readonly unknown[] | undefined =
    schema["x-extensible-enum"] ?? (schema.const === undefined ? undefined : [schema.const]);
  return known === undefined || known.includes(value) ? [] : [`${path} = ${JSON.stringify(value)}`];
};

/**
 * Every field, enum value and union tag of a body that the API description lacks, once each: `data[].speed` for a field,
 * `data[].cost_type = "new"` for a value. Known fields that are missing or have the wrong type are left to the schema validator.
 */
export const unknownParts = (document: Document, schemaName: string, body: unknown): readonly string[] => [
  ...new Set(
    walk(document, { $ref: `#/components/schemas/${schemaName}` }, body, "").map((part) => part.replace(/^\./, "")),
  ),
];
