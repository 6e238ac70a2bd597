import { factOf, type EndpointFacts, type Fact, type Facts, type Limits, wordsOf } from "./fact.ts";

/** The parts of any OpenAPI 3 schema that facts are read from. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly "x-extensible-enum"?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** An OpenAPI document of any origin, its shape unchecked. */
export interface AnyDocument {
  readonly paths?: Readonly<Record<string, { readonly get?: Operation; readonly parameters?: readonly Parameter[] }>>;
}

/** A schema with references and compositions followed. */
interface Flat {
  readonly schema: Schema;
  readonly nullable: boolean;
  /** The kinds of object that it can be, if there are several. */
  readonly variants: readonly Schema[];
}

/** Deeper than any answer of the API; a schema that contains itself ends here. */
const maxDepth = 8;

/** The facts of an OpenAPI document about the given paths. With `words`, descriptions count too. */
export function factsOfDocument(document: AnyDocument, paths: readonly string[], words: boolean): Facts {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const item = document.paths?.[path];
      return item?.get === undefined
        ? []
        : [[path, factsOfOperation(document, item.get, item.parameters ?? [], words)] as const];
    }),
  );
}

function factsOfOperation(
  document: AnyDocument,
  operation: Operation,
  shared: readonly Parameter[],
  words: boolean,
): EndpointFacts {
  const text = words ? wordsOf(`${operation.summary ?? ""} ${operation.description ?? ""}`) : undefined;
  const endpoint = factOf({ type: "endpoint", required: true, nullable: false, ...noDetails, words: text });
  const parameters = [...shared, ...(operation.parameters ?? [])]
    .map((parameter) => follow(document, parameter))
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => factOfParameter(document, parameter, words));
  const answer = operation.responses?.["200"];
  const schema = answer && follow(document, answer).content?.["application/json"]?.schema;
  const fields = schema === undefined ? [] : fieldsOf(document, itemOf(document, schema), "", words);
  return { endpoint, ...Object.fromEntries([...parameters, ...fields]) };
}

const noDetails = { values: undefined, limits: undefined };

function factOfParameter(document: AnyDocument, parameter: Parameter, words: boolean): readonly [string, Fact] {
  const { schema } = flatten(document, parameter.schema ?? {});
  const text = parameter.description ?? schema.description ?? "";
  // A null parameter is an absent one, so only fields can be null.
  return [
    parameter.name,
    { ...leafOf(document, schema, words ? text : ""), required: parameter.required === true, nullable: false },
  ];
}

/** What a page lists, without the envelope around it. An answer that is not a page is its own item. */
function itemOf(document: AnyDocument, schema: Schema): Schema {
  const { schema: envelope } = flatten(document, schema);
  const list = envelope.properties?.["data"] ?? envelope.properties?.["summaries"];
  return (list && flatten(document, list).schema.items) ?? envelope;
}

function fieldsOf(
  document: AnyDocument,
  schema: Schema,
  prefix: string,
  words: boolean,
  depth = 0,
): readonly (readonly [string, Fact])[] {
  const { schema: object, variants } = flatten(document, schema);
  if (depth > maxDepth) return [];
  if (variants.length > 0)
    return variants.flatMap((variant) => {
      const { schema: flat } = flatten(document, variant);
      const [tag] = flat.properties?.["type"] ? valuesOf(flatten(document, flat.properties["type"]).schema) : [];
      return fieldsOf(document, variant, `${prefix}<${tag ?? "other"}>`, words, depth + 1);
    });
  if (object.items !== undefined) return fieldsOf(document, object.items, `${prefix}[]`, words, depth + 1);
  return Object.entries(object.properties ?? {}).flatMap(([name, property]) => {
    const { schema: flat, nullable, variants: kinds } = flatten(document, property);
    const place = prefix === "" ? name : `${prefix}.${name}`;
    const text = property.description ?? flat.description ?? "";
    const leaf = leafOf(document, kinds.length > 0 ? { type: "object" } : flat, words ? text : "");
    const fact = { ...leaf, required: (object.required ?? []).includes(name), nullable };
    return [[`: ${place}`, fact] as const, ...fieldsOf(document, property, place, words, depth + 1)];
  });
}

function leafOf(document: AnyDocument, schema: Schema, text: string): Fact {
  const item = schema.items === undefined ? schema : flatten(document, schema.items).schema;
  const values = valuesOf(item);
  return factOf({
    type: typeOf(schema),
    required: false,
    nullable: false,
    values: values.length > 0 ? values : undefined,
    limits: limitsOf(schema),
    words: wordsOf(text),
  });
}

function limitsOf({ minimum, maximum, maxItems, default: preset }: Schema): Limits | undefined {
  const limits = {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(typeof preset === "number" || typeof preset === "string" ? { default: preset } : {}),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
  return Object.keys(limits).length === 0 ? undefined : limits;
}

function typeOf(schema: Schema): string {
  const [type = "any"] = [schema.type ?? []].flat().filter((name) => name !== "null");
  if (type === "integer") return "number";
  if (type !== "any") return type;
  if (schema.properties !== undefined) return "object";
  return valuesOf(schema).length > 0 ? "string" : "any";
}

function valuesOf(schema: Schema): readonly string[] {
  const values = [
    ...(schema.enum ?? []),
    ...(schema["x-extensible-enum"] ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
  ];
  return values.filter((value) => typeof value === "string").toSorted();
}

/** Follows references, merges `allOf`, and reads null and the kinds of an object out of `anyOf` and `oneOf`. */
function flatten(document: AnyDocument, given: Schema): Flat {
  const own = follow(document, given);
  const parts = (own.allOf ?? []).map((part) => flatten(document, part));
  const choices = [...(own.anyOf ?? []), ...(own.oneOf ?? [])].map((choice) => flatten(document, choice));
  const isNull = ({ schema }: Flat): boolean => schema.type === "null" || schema.const === null;
  const kinds = choices.filter((choice) => !isNull(choice));
  const only = kinds.length === 1 ? kinds[0] : undefined;
  const listed = only === undefined ? mergedValues(kinds) : {};
  const schema: Schema = {
    ...only?.schema,
    ...listed,
    ...Object.assign({}, ...parts.map((part) => part.schema)),
    ...own,
    properties: Object.assign(
      {},
      only?.schema.properties,
      ...parts.map((part) => part.schema.properties),
      own.properties,
    ),
    required: [only?.schema, ...parts.map((part) => part.schema), own].flatMap((part) => part?.required ?? []),
  };
  return {
    schema:
      Object.keys(schema.properties ?? {}).length === 0
        ? ({ ...schema, properties: undefined } as unknown as Schema)
        : schema,
    nullable:
      own.nullable === true ||
      [own.type ?? []].flat().includes("null") ||
      choices.some((choice) => isNull(choice) || choice.nullable) ||
      parts.some((part) => part.nullable),
    variants: only?.variants ?? (kinds.some((kind) => kind.schema.properties) ? kinds.map((kind) => kind.schema) : []),
  };
}

/** A choice between values is a list of them: `anyOf: [{ enum }, { type: string }]` is an open enum. */
function mergedValues(kinds: readonly Flat[]): Schema {
  const values = kinds.flatMap(({ schema }) => valuesOf(schema));
  const [first] = kinds;
  return first === undefined || first.schema.properties !== undefined
    ? {}
    : { type: typeOf(first.schema), ...(values.length > 0 ? { enum: values } : {}) };
}

/** Follows a reference inside the document. Fields beside the reference are kept. */
function follow<T extends { readonly $ref?: string }>(document: AnyDocument, part: T): T {
  if (part.$ref === undefined) return part;
  const target = part.$ref
    .replace(/^#\//, "")
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], document);
  if (target === undefined) throw new Error(`${part.$ref} does not exist in the document.`);
  const { $ref: _, ...beside } = part;
  return { ...follow(document, target as T), ...beside };
}
