import { type Document, propertiesOf, referencedName, requiredOf, type Schema } from "../document.ts";
import { arrayName, importOf } from "./names.ts";

const declarations = `/**
 * What a field of a response contains: a leaf by name (\`?\` allows null), the known values of an open enum, or a structure.
 * \`count\` is a non-negative integer, \`cents\` a decimal string, \`amount\` a JSON number of cents, and
 * \`currency\` is what makes either of them money. A figure that is \`optional\` may be missing.
 */
export type FieldShape =
  | "count"
  | "count?"
  | "cents"
  | "cents?"
  | "amount"
  | "currency"
  | "text"
  | "text?"
  | "flag"
  | "number?"
  | "other"
  | { readonly optional: FieldShape }
  | { readonly values: readonly string[]; readonly nullable?: true }
  | { readonly fields: Shape; readonly nullable?: true }
  | { readonly each: FieldShape }
  | { readonly entries: FieldShape }
  | { readonly by: string; readonly kinds: Readonly<Record<string, Shape>>; readonly nullable?: true };

/** The known fields of an object, by name. */
export type Shape = Readonly<Record<string, FieldShape>>;`;

const shapeName = (schemaName: string): string => `${schemaName.charAt(0).toLowerCase()}${schemaName.slice(1)}Shape`;

/** A group of figures, in the shape of an activity. */
const isActivity = (shape: string): boolean => /^\{ fields: \w+ActivityShape/.test(shape);

/**
 * The shape of everything a report's page can hold, so that a client can check an answer and notice what it does not
 * know without repeating the API description. A schema that is used in two places is written once.
 */
export const emitShapes = (document: Document): string => {
  const emitted = new Map<string, string>();
  const enumNames = new Set<string>();
  const schemas = document.components.schemas;

  const named = (name: string): Schema => {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`the schema ${name} does not exist`);
    return schema;
  };

  /** Emits the shape of a named object schema once, after those it refers to, and returns its name. */
  const emitNamed = (name: string): string => {
    const variable = shapeName(name);
    if (!emitted.has(variable)) {
      const required = requiredOf(document, named(name));
      const fields = Object.entries(propertiesOf(document, named(name))).map(([field, schema]) => {
        const shape = field === "currency" ? '"currency"' : fieldOf(schema);
        // A missing dimension is null, but a missing figure is an error unless it may be missing.
        const isOptional = !required.has(field) && (shape.startsWith('"count') || isActivity(shape));
        return `  ${field}: ${isOptional ? `{ optional: ${shape} }` : shape},`;
      });
      emitted.set(variable, `const ${variable}: Shape = {\n${fields.join("\n")}\n};`);
    }
    return variable;
  };

  const fieldOf = (schema: Schema, nullable = false): string => {
    const alternatives = schema.anyOf?.filter((part) => part.type !== "null");
    if (alternatives?.length === 1 && alternatives[0] !== undefined) return fieldOf(alternatives[0], true);
    if (schema.$ref !== undefined) return referenceOf(referencedName(schema.$ref), nullable);
    const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
    const mark = nullable || types.includes("null") ? "?" : "";
    if (types.includes("integer")) return `"count${mark}"`;
    if (types.includes("number")) return mark === "?" ? '"number?"' : '"amount"';
    if (types.includes("boolean")) return '"flag"';
    if (schema.items !== undefined) return `{ each: ${fieldOf(schema.items)} }`;
    if (typeof schema.additionalProperties === "object") return `{ entries: ${fieldOf(schema.additionalProperties)} }`;
    if (types.includes("string") || schema.const !== undefined) return `"text${mark}"`;
    return '"other"';
  };

  const referenceOf = (name: string, nullable: boolean): string => {
    const schema = named(name);
    const mark = nullable ? ", nullable: true" : "";
    if (schema["x-extensible-enum"] !== undefined || schema.enum !== undefined) {
      enumNames.add(arrayName(name));
      return `{ values: ${arrayName(name)}${mark} }`;
    }
    if (name === "DecimalCents") return nullable ? '"cents?"' : '"cents"';
    if (schema.discriminator !== undefined) {
      const kinds = Object.entries(schema.discriminator.mapping).map(
        ([kind, reference]) => `${kind}: ${emitNamed(referencedName(reference))}`,
      );
      return `{ by: "${schema.discriminator.propertyName}", kinds: { ${kinds.join(", ")} }${mark} }`;
    }
    if (Object.keys(propertiesOf(document, schema)).length > 0) return `{ fields: ${emitNamed(name)}${mark} }`;
    return fieldOf(schema, nullable);
  };

  const items = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const item = name.endsWith("Page") ? propertiesOf(document, schema)["data"]?.items?.$ref : undefined;
    if (item !== undefined) items.add(emitNamed(referencedName(item)));
  }
  const imports = importOf(enumNames, "./enums.ts");
  const shapes = [...emitted].map(([name, code]) => (items.has(name) ? `export ${code}` : code));
  return [imports, declarations, ...shapes].join("\n\n");
};
