import { type Document, propertiesOf, referencedName, type Schema } from "../document.ts";
import { arrayName, importOf } from "./names.ts";

const helpers = `type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isText = (value: unknown): boolean => value === null || typeof value === "string";

const isOneOf = (values: readonly unknown[], value: unknown): boolean => value === null || values.includes(value);

const plainDecimal = /^-?\\d+(?:\\.\\d+)?$/;

// Longer ones are left to the full check, which counts their digits.
const isCents = (value: unknown): boolean =>
  typeof value === "string" && value.length <= 100 && plainDecimal.test(value);

const hasSize = (fields: Fields, size: number): boolean => {
  let count = 0;
  for (const _ in fields) count++;
  return count === size;
};`;

/** Buckets have thousands of rows; everything else is too rare to be worth a function. */
const hasCheck = (schemaName: string): boolean => /(?:Result|Bucket)$/.test(schemaName);

const checkName = (schemaName: string): string => `isPlain${schemaName}`;

/**
 * One function for each kind of bucket and row, which names its fields: an engine reads them where they stand, five times as
 * fast as by names out of a table. They say no more than yes or no: where it is no, the shapes tell which field, and why.
 */
export const emitPlainChecks = (document: Document): string => {
  const enumNames = new Set<string>();
  const schemas = document.components.schemas;

  const conditionsOf = (holder: string, name: string): string[] => {
    const properties = Object.entries(propertiesOf(document, schemas[name] ?? {}));
    const conditions = properties.map(([field, schema]) => conditionOf(`${holder}.${field}`, field, schema));
    return [...conditions, `hasSize(${holder}, ${properties.length})`];
  };

  const conditionOf = (place: string, field: string, schema: Schema): string => {
    const alternatives = schema.anyOf?.filter((part) => part.type !== "null");
    const target = alternatives?.[0] ?? schema;
    const name = target.$ref === undefined ? undefined : referencedName(target.$ref);
    const named = name === undefined ? target : (schemas[name] ?? target);
    const types = typeof named.type === "string" ? [named.type] : (named.type ?? []);
    const nullable = alternatives !== undefined || types.includes("null");
    const value = nullable ? `(${place} ??= null)` : place;
    if (name === "DecimalCents") return `isCents(${place})`;
    if (field === "currency") return `typeof ${place} === "string" && ${place} !== ""`;
    if (name !== undefined && (named["x-extensible-enum"] ?? named.enum) !== undefined) {
      enumNames.add(arrayName(name));
      return nullable ? `isOneOf(${arrayName(name)}, ${value})` : `${arrayName(name)}.includes(${place})`;
    }
    if (types.includes("integer")) return nullable ? `(${place} === null || isCount(${place}))` : `isCount(${place})`;
    if (types.includes("string")) return nullable ? `isText(${value})` : `typeof ${place} === "string"`;
    const entry = named.items?.$ref === undefined ? undefined : referencedName(named.items.$ref);
    if (entry !== undefined && hasCheck(entry)) return `Array.isArray(${place}) && ${place}.every(${checkName(entry)})`;
    if (name === undefined) throw new Error(`${place} is not part of a bucket`);
    return [`isFields(${place})`, ...conditionsOf(place, name)].join(" &&\n  ");
  };

  // A row's function comes before that of its bucket, which calls it.
  const names = Object.keys(schemas).filter(hasCheck);
  const functions = names
    .toSorted((left, right) => Number(left.endsWith("Bucket")) - Number(right.endsWith("Bucket")))
    .map((name) => {
      const conditions = ["isFields(item)", ...conditionsOf("item", name)];
      const scope = name.endsWith("Bucket") ? "export const" : "const";
      return `/** Sets missing dimensions to null, and returns whether the rest is as described. */\n${scope} ${checkName(name)} = (item: unknown): boolean =>\n  ${conditions.join(" &&\n  ")};`;
    });
  return [importOf(enumNames, "./enums.ts"), helpers, ...functions].join("\n\n");
};
