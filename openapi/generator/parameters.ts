import { operationsOf, queryParametersOf, referencedName } from "../document.ts";
import type { Document, Operation, Parameter, Schema } from "../document.ts";
import { enumsOf } from "./enums.ts";
import { arrayName } from "./names.ts";

const declarations = `/** What a query parameter accepts. Absent keys mean "no". */
export interface ParameterSpec {
  readonly type: "string" | "integer" | "boolean" | "date-time" | "date";
  readonly required?: true;
  /** Accepts a list, sent as \`name[]=a&name[]=b\`. */
  readonly list?: true;
  /** Entries can be null, sent as the empty entry \`name[]=\`. */
  readonly nullable?: true;
  /** The only values that the API accepts. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Maximum entries of a list, not counting those in \`uncounted\`. */
  readonly maxItems?: number;
  readonly uncounted?: readonly string[];
  /** Selects the page, not the data. */
  readonly cursor?: true;
}

/** The query parameters of one endpoint by name, without brackets. */
export type ParameterTable<Names extends string> = Readonly<Record<Names, ParameterSpec>>;`;

const kindOf = (schema: Schema): string => {
  if (schema.format === "date-time" || schema.format === "date") return schema.format;
  return schema.type === "integer" || schema.type === "boolean" ? schema.type : "string";
};

const plainName = (parameter: Parameter): string => parameter.name.replace(/\[\]$/, "");

const specOf = (parameter: Parameter, operation: Operation): string => {
  const schema = parameter.schema;
  const entry = schema.items ?? schema;
  const counted = parameter.name === "group_by[]" ? operation["x-max-group-by"] : undefined;
  const uncounted = counted === undefined ? undefined : operation["x-uncounted-group-by"];
  const maxItems = counted ?? schema.maxItems;
  return [
    `type: "${kindOf(entry)}"`,
    parameter.required && "required: true",
    schema.items && "list: true",
    parameter["x-nullable-entry"] && "nullable: true",
    entry.$ref && `values: ${arrayName(referencedName(entry.$ref))}`,
    schema.minimum !== undefined && `minimum: ${schema.minimum}`,
    schema.maximum !== undefined && `maximum: ${schema.maximum}`,
    maxItems !== undefined && `maxItems: ${maxItems}`,
    uncounted && `uncounted: ${JSON.stringify(uncounted)}`,
    parameter["x-cursor"] && "cursor: true",
  ]
    .filter(Boolean)
    .join(", ");
};

const emitTable = (document: Document, operation: Operation): string | undefined => {
  const parameters = queryParametersOf(document, operation);
  if (parameters.length === 0) return undefined;
  const names = parameters.map((parameter) => `"${plainName(parameter)}"`).join(" | ");
  return [
    `/** Parameters of \`${operation.operationId}\`: ${operation.summary}. */`,
    `export const ${operation.operationId}Parameters: ParameterTable<${names}> = {`,
    ...parameters.map((parameter) => `  ${plainName(parameter)}: { ${specOf(parameter, operation)} },`),
    "};",
  ].join("\n");
};

/** One table of query parameters per operation that has any. */
export const emitParameters = (document: Document): string => {
  const tables = operationsOf(document)
    .map((operation) => emitTable(document, operation))
    .filter((table) => table !== undefined);
  const used = new Set(tables.flatMap((table) => [...table.matchAll(/values: (\w+)/g)].map((match) => match[1])));
  const names = enumsOf(document).map((entry) => arrayName(entry.name));
  const imports = names.filter((name) => used.has(name)).map((name) => `  ${name},\n`);
  return [`import {\n${imports.join("")}} from "./enums.ts";`, declarations, ...tables].join("\n\n");
};
