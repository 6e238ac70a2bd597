import type { ReportDefinition } from "../reports/definition.ts";
import { namesOf } from "./check.ts";

/** `group_by` as a method's name: `groupBy`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

type Methods = Record<string, (...values: unknown[]) => unknown>;

/**
 * An immutable builder: one method a parameter of the report, each giving a new builder. The methods come from
 * the report's own table, so that the two can't differ. A second call replaces what the first set.
 */
export function queryBuilder(definition: ReportDefinition, params: Readonly<Record<string, unknown>>): Methods {
  const builder: Methods = { toParams: () => copy(params) };
  for (const name of namesOf(definition)) {
    const isList = definition.parameters[name]?.list === true;
    builder[camelCase(name)] = (...values) =>
      queryBuilder(definition, { ...params, [name]: isList ? values : values[0] });
  }
  return builder;
}

function copy(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  );
}
