import { parseDate, parseInstant } from "../time/instant.ts";
import { badRequest } from "./refusal.ts";

/** What a query parameter may be. Lists are written with brackets on the wire: `group_by[]`. */
export type Parameter =
  | { kind: "instant"; required?: boolean }
  | { kind: "date"; required?: boolean }
  | { kind: "integer" }
  | { kind: "boolean" }
  | { kind: "text" }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "list"; values?: readonly string[]; mayBeEmptyEntry?: boolean; atMost?: number };

export type Parameters = Readonly<Record<string, Parameter>>;

/** A query whose every parameter is known and well formed. */
export interface Query {
  text(name: string): string | undefined;
  instant(name: string): number | undefined;
  integer(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Undefined where the filter is not given at all. */
  list(name: string): string[] | undefined;
}

/** Checks a query against its endpoint's table; refuses as the API does. `ignoreUnknown` is for the lists, which overlook what they don't know. */
export function readQuery(search: URLSearchParams, parameters: Parameters, ignoreUnknown = false): Query {
  for (const wireName of new Set(search.keys())) {
    const name = wireName.replace(/\[\]$/, "");
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter || (parameter.kind === "list") !== wireName.endsWith("[]")) {
      if (ignoreUnknown) continue;
      throw badRequest(`${wireName}: Extra inputs are not permitted`);
    }
    check(wireName, parameter, search.getAll(wireName));
  }
  for (const [name, parameter] of Object.entries(parameters)) {
    if ("required" in parameter && parameter.required && !search.has(name)) throw badRequest(`${name}: Field required`);
  }
  return {
    text: (name) => search.get(name) ?? undefined,
    instant: (name) => (search.has(name) ? parseInstant(search.get(name) ?? "") : undefined),
    integer: (name) => (search.has(name) ? Number(search.get(name)) : undefined),
    flag: (name) => (search.has(name) ? search.get(name) === "true" : undefined),
    list: (name) => (search.has(`${name}[]`) ? search.getAll(`${name}[]`) : undefined),
  };
}

function check(wireName: string, parameter: Parameter, values: string[]): void {
  if (parameter.kind === "list") return checkList(wireName, parameter, values);
  const [value = "", ...more] = values;
  if (more.length > 0) throw badRequest(`${wireName}: Input should be given once`);
  const complaint = complaintAbout(parameter, value);
  if (complaint) throw badRequest(`${wireName}: Input should be ${complaint}`);
}

function complaintAbout(parameter: Exclude<Parameter, { kind: "list" }>, value: string): string | undefined {
  switch (parameter.kind) {
    case "instant":
      return parseInstant(value) === undefined ? "a valid RFC 3339 datetime with a timezone" : undefined;
    case "date":
      return parseDate(value) === undefined ? "a valid date in the format YYYY-MM-DD" : undefined;
    case "integer":
      return /^\d{1,9}$/.test(value) && Number(value) >= 1 ? undefined : "a whole number greater than or equal to 1";
    case "boolean":
      return value === "true" || value === "false" ? undefined : "true or false";
    case "choice":
      return parameter.values.includes(value) ? undefined : oneOf(parameter.values);
    case "text":
      return value === "" ? "a non-empty string" : undefined;
  }
}

function checkList(wireName: string, parameter: Extract<Parameter, { kind: "list" }>, values: string[]): void {
  if (parameter.atMost !== undefined && values.length > parameter.atMost) {
    throw badRequest(`${wireName}: List should have at most ${parameter.atMost} items`);
  }
  for (const value of values) {
    if (value === "" && !parameter.mayBeEmptyEntry) throw badRequest(`${wireName}: Input should be a non-empty string`);
    if (parameter.values && !parameter.values.includes(value))
      throw badRequest(`${wireName}: Input should be ${oneOf(parameter.values)}`);
  }
}

function oneOf(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}
