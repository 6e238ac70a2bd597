import type { ParameterSpec } from "@org/usage-raw";
import { windowParams, withWindow } from "../params/names.ts";
import { copyInstant } from "../time/instant.ts";

/** `group_by` as a method's name: `groupBy`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

type Params = Readonly<Record<string, unknown>>;
type Table = Readonly<Record<string, ParameterSpec>>;
type Methods = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/**
 * An immutable builder with one method per parameter of the report; each returns a new builder. The methods are made
 * from the report's own table, so that the two can't differ. A second call replaces what the first one set.
 */
export function queryBuilder(parameters: Table, params: Params, moreNames: readonly string[] = []): Methods {
  const current = copy(params);
  const methods = withWindow(parameters, moreNames).map((name) => {
    const isList = parameters[name]?.list === true;
    const set = (...values: unknown[]): Methods =>
      queryBuilder(parameters, { ...withoutRivals(current, name), [name]: isList ? values : values[0] }, moreNames);
    return [camelCase(name), set] as const;
  });
  const builder: Methods = Object.freeze({
    ...Object.fromEntries(methods),
    toParams(this: unknown) {
      return copy({ ...current, ...addedFields(this, builder) });
    },
  });
  return builder;
}

/** `{ ...query, models: [...] }` copies the methods; the fields next to them are parameters too. */
function addedFields(copied: unknown, builder: Methods): Params {
  return Object.fromEntries(Object.entries(copied ?? {}).filter(([name, value]) => builder[name] !== value));
}

/** `date` and the two bounds are two ways to say the same; the last call wins. */
function withoutRivals(params: Params, name: string): Params {
  if (!windowParams.includes(name)) return params;
  const isRival = (other: string): boolean => windowParams.includes(other) && (other === "date") !== (name === "date");
  return Object.fromEntries(Object.entries(params).filter(([other]) => !isRival(other)));
}

function copy(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, copyValue(value)]));
}

function copyValue(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])] : copyInstant(value);
}
