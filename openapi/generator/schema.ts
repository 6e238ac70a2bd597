import openapiTS, { astToString } from "openapi-typescript";
import type { SchemaObject } from "openapi-typescript";
import ts from "typescript";
import type { Document } from "../document.ts";

const stringType = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);

// `string & {}` keeps the known values in completion lists; a plain `string` would hide them.
const openEnd = ts.factory.createParenthesizedType(
  ts.factory.createIntersectionTypeNode([stringType, ts.factory.createTypeLiteralNode([])]),
);

const openEnum = (schema: SchemaObject): ts.TypeNode | undefined => {
  if (!("x-extensible-enum" in schema)) return undefined;
  const values: unknown = schema["x-extensible-enum"];
  if (!Array.isArray(values)) return undefined;
  const literals = values.map((value) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(String(value))),
  );
  return ts.factory.createUnionTypeNode([...literals, openEnd]);
};

// Editors show the first paragraph of a doc comment, not its tags; the types already say what `@enum` and the format do.
// Webhooks and `$defs` would be empty.
const tidy = (code: string): string =>
  code
    .replaceAll(/^export type (?:webhooks|\$defs) = .*\n/gm, "")
    .replaceAll(" (enum property replaced by openapi-typescript)", "")
    .replaceAll(/^ *\* (?:@enum \{.*\}|@constant|Format: [a-z-]+)\n/gm, "")
    .replaceAll(/^( *\/?\*+) @description /gm, "$1 ");

/** The types of paths, operations and schemas. */
export const emitSchema = async (document: Document): Promise<string> => {
  const text = JSON.stringify(document, (key, value: unknown) => (key === "summary" ? `${String(value)}.\n` : value));
  const nodes = await openapiTS(text, { transform: openEnum, silent: true });
  return tidy(astToString(nodes));
};
