import { parse } from "yaml";

/** The parts of an OpenAPI 3.1 schema that the generator reads. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly "x-extensible-enum"?: readonly string[];
  /** False for rows whose figures mean nothing as a sum. */
  readonly "x-adds-up"?: boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string; readonly mapping: Readonly<Record<string, string>> };
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path";
  readonly required?: boolean;
  readonly schema: Schema;
  readonly "x-cursor"?: boolean;
  readonly "x-nullable-entry"?: boolean;
  /** The values that each kind of key may send, by security scheme. */
  readonly "x-values-by-key"?: Readonly<Record<string, readonly string[]>>;
}

export interface PageLimit {
  readonly default: number;
  readonly max: number;
}

export interface Window {
  readonly floor: string;
  readonly lookbackDays?: number;
  readonly maxDays: number;
  readonly maxHours?: Readonly<Record<string, number>>;
}

/** How long after its end a bucket may still change, and who says so. */
export interface SettlesAfter {
  readonly hours: number;
  /** `documented` by Anthropic, `reported` from the field, or `inferred` from a related report. */
  readonly basis: "documented" | "reported" | "inferred";
  readonly source: string;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly "x-page-limits"?: Readonly<Record<string, PageLimit>>;
  readonly "x-window"?: Window;
  readonly "x-settles-after"?: SettlesAfter;
  readonly "x-max-group-by"?: number;
  readonly "x-uncounted-group-by"?: readonly string[];
}

export interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

/** Reads the API description. Redocly has checked it against OpenAPI 3.1, so its shape is not checked again. */
export const readDocument = (text: string): Document => structuredClone<Document>(parse(text));

/** Every operation, in the order of the API description. */
export const operationsOf = (document: Document): readonly Operation[] =>
  Object.values(document.paths).map((path) => path.get);

/** The name in a reference such as `#/components/schemas/ServiceTier`. */
export const referencedName = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);

/** A schema with its reference followed, if it is one. */
export const resolveSchema = (document: Document, schema: Schema): Schema => {
  if (schema.$ref === undefined) return schema;
  const target = document.components.schemas[referencedName(schema.$ref)];
  if (target === undefined) throw new Error(`${schema.$ref} does not exist`);
  return target;
};

/** The query parameters of an operation, with references to shared ones followed. */
export const queryParametersOf = (document: Document, operation: Operation): readonly Parameter[] =>
  operation.parameters
    .map((parameter) => {
      if (!("$ref" in parameter)) return parameter;
      const shared = document.components.parameters[referencedName(parameter.$ref)];
      if (shared === undefined)
        throw new Error(`${operation.operationId} refers to ${parameter.$ref}, which does not exist`);
      return shared;
    })
    .filter((parameter) => parameter.in === "query");

/** The properties of an object schema, with references and compositions followed. */
export const propertiesOf = (document: Document, schema: Schema): Record<string, Schema> => {
  const { allOf = [], properties } = resolveSchema(document, schema);
  return Object.assign({}, ...allOf.map((part) => propertiesOf(document, part)), properties);
};

/** The names of the properties that an object always has. */
export const requiredOf = (document: Document, schema: Schema): ReadonlySet<string> => {
  const { allOf = [], required = [] } = resolveSchema(document, schema);
  return new Set([...allOf.flatMap((part) => [...requiredOf(document, part)]), ...required]);
};
