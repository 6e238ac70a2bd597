import type { ParameterSpec } from "@org/usage-raw";
import { parseDate, parseInstant } from "../time/instant.ts";
import { badRequest, type Refusal } from "./refusal.ts";

/** The query parameters of an endpoint, by name. */
export type Parameters = Readonly<Record<string, ParameterSpec>>;

/** A query whose parameters are all known and well formed. */
export interface Query {
  text(name: string): string | undefined;
  instant(name: string): number | undefined;
  integer(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  /** Undefined if the request has no such filter. */
  list(name: string): string[] | undefined;
}

/** Checks a query against its endpoint's parameters, and rejects it as the API does. Lists set `ignoreUnknown`, because they ignore unknown parameters. */
export function readQuery(search: URLSearchParams, parameters: Parameters, ignoreUnknown = false): Query {
  for (const wireName of new Set(search.keys())) {
    const name = wireName.replace(/\[\]$/, "");
    const spec = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!spec || (spec.list === true) !== wireName.endsWith("[]")) {
      if (ignoreUnknown) continue;
      throw badRequest(`${wireName}: Extra inputs are not permitted`);
    }
    const values = search.getAll(wireName);
    if (spec.list) checkList(wireName, spec, values);
    else if (values.length > 1) throw badRequest(`${wireName}: Input should be given once`);
    else checkValue(wireName, spec, values[0] ?? "");
  }
  for (const [name, spec] of Object.entries(parameters)) {
    if (spec.required && !search.has(name)) throw badRequest(`${name}: Field required`);
  }
  return {
    text: (name) => search.get(name) ?? undefined,
    instant: (name) => (search.has(name) ? parseInstant(search.get(name) ?? "") : undefined),
    integer: (name) => (search.has(name) ? Number(search.get(name)) : undefined),
    flag: (name) => (search.has(name) ? search.get(name) === "true" : undefined),
    list: (name) => (search.has(`${name}[]`) ? search.getAll(`${name}[]`) : undefined),
  };
}

function checkList(wireName: string, spec: ParameterSpec, values: string[]): void {
  const counted = new Set(values.filter((value) => !spec.uncounted?.includes(value)));
  if (spec.maxItems !== undefined && counted.size > spec.maxItems) throw tooMany(wireName, spec.maxItems);
  for (const value of values) {
    if (value === "" && spec.nullable) continue;
    checkValue(wireName, spec, value);
  }
}

/** The wording for dimensions was observed on the real API. */
function tooMany(wireName: string, most: number): Refusal {
  if (wireName === "group_by[]") return badRequest(`Cannot specify more than ${most} group_by[] dimensions.`);
  return badRequest(`${wireName}: List should have at most ${most} items`);
}

function checkValue(wireName: string, spec: ParameterSpec, value: string): void {
  const wanted = complaintAbout(spec, value);
  if (wanted) throw badRequest(`${wireName}: Input should be ${wanted}`);
}

function complaintAbout(spec: ParameterSpec, value: string): string | undefined {
  switch (spec.type) {
    case "date-time":
      return parseInstant(value) === undefined ? "a valid RFC 3339 datetime with a timezone" : undefined;
    case "date":
      return parseDate(value) === undefined ? "a valid date in the format YYYY-MM-DD" : undefined;
    case "integer":
      return complaintAboutInteger(spec, value);
    case "boolean":
      return value === "true" || value === "false" ? undefined : "true or false";
    case "string":
      if (spec.values && !spec.values.includes(value)) return spec.values.map((choice) => `'${choice}'`).join(", ");
      return value === "" ? "a non-empty string" : undefined;
  }
}

function complaintAboutInteger({ minimum, maximum }: ParameterSpec, value: string): string | undefined {
  if (!/^-?\d{1,15}$/.test(value)) return "a valid integer";
  if (minimum !== undefined && Number(value) < minimum) return `greater than or equal to ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `less than or equal to ${maximum}`;
  return undefined;
}
