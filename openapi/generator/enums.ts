import type { Document } from "../document.ts";
import { arrayName } from "./names.ts";

/** An enum of the API description: closed for parameters, open for responses. */
export interface Enum {
  readonly name: string;
  readonly values: readonly string[];
  readonly open: boolean;
  readonly description: string;
}

/** Every named schema that lists its values. */
export const enumsOf = (document: Document): readonly Enum[] =>
  Object.entries(document.components.schemas).flatMap(([name, schema]) => {
    const values = schema.enum ?? schema["x-extensible-enum"];
    if (values === undefined) return [];
    return [{ name, values, open: schema.enum === undefined, description: schema.description ?? name }];
  });

const emit = (entry: Enum, sameAs: string | undefined): string => {
  const array = arrayName(entry.name);
  const list = JSON.stringify(entry.values);
  const known = `(typeof ${array})[number]`;
  const values = sameAs === undefined ? `readonly ${list} = ${list}` : `typeof ${sameAs} = ${sameAs}`;
  const rest = entry.open ? ", or a value that is newer than this package" : "";
  return [
    `/** ${entry.description} */`,
    `export const ${array}: ${values};`,
    `/** One of \`${array}\`${rest}. ${entry.description} */`,
    `export type ${entry.name} = ${known}${entry.open ? " | (string & {})" : ""};`,
    `/** Whether a value is one of \`${array}\`. */`,
    `export const is${entry.name} = (value: unknown): value is ${entry.open ? known : entry.name} => isOneOf(${array}, value);`,
  ].join("\n");
};

/** The arrays, types and guards of every enum. An enum with the values of another shares its array, which keeps bundles small. */
export const emitEnums = (document: Document): string => {
  const arrays = new Map<string, string>();
  const parts = enumsOf(document).map((entry) => {
    const key = JSON.stringify(entry.values);
    const sameAs = arrays.get(key);
    if (sameAs === undefined) arrays.set(key, arrayName(entry.name));
    return emit(entry, sameAs);
  });
  const helper = "const isOneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);";
  return [helper, ...parts].join("\n\n");
};
