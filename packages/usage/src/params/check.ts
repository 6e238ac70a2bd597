import type { ParameterSpec } from "@org/usage-raw";
import { ParamsError, type ParamsErrorDetails } from "../errors/params-error.ts";
import type { Query, ReportDefinition } from "../definition.ts";
import { windowParams, withoutCursors, withWindow } from "./names.ts";
import { copyInstant } from "../time/instant.ts";
import { atClientTime } from "../time/relative-range.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { invalidParam, show, unlisted } from "../errors/invalid-param.ts";

/** Anything with `toParams()` is a builder, and represents the parameters that it holds. */
interface ParamsBuilder<Params> {
  toParams(): Params;
}

export interface CheckedParams {
  /** The caller's parameters by plain names, copied, without those of the window. */
  readonly query: Query;
  /** `starting_at`, `ending_at`, `date` and `include_running`, not parsed yet. */
  readonly bounds: Query;
}

/** Copies parameters and checks them against the report's table. `nowMs` moves ranges such as `lastDays(7)` to the client's time. */
export function checkParams(
  definition: ReportDefinition,
  input: unknown,
  allowUnknown: boolean,
  nowMs: number,
): CheckedParams {
  const params = atClientTime(plainObject(input, definition), nowMs);
  const query: Record<string, unknown> = {};
  const bounds: Record<string, unknown> = {};
  const names = namesOf(definition);
  for (const name of readNames(params, names)) {
    const value = params[name];
    if (value === undefined || value === null) continue;
    if (!names.includes(name)) throw unknownName(definition, name, value, names);
    if (definition.time !== undefined && windowParams.includes(name)) {
      bounds[name] = name === "include_running" ? checkBoolean(name, value) : copyInstant(value);
    } else {
      const spec = definition.parameters[name] ?? definition.localParameters?.[name];
      query[name] = checkValue(name, value, spec as ParameterSpec, allowUnknown);
    }
  }
  if (Array.isArray(query["group_by"]) && query["group_by"].length === 0) delete query["group_by"];
  const complete = { ...definition.defaults?.(query), ...query };
  for (const rule of definition.rules ?? []) {
    const error = rule(complete, allowUnknown);
    if (error !== undefined) throw error;
  }
  return { query: complete, bounds };
}

/** The names that a caller may use: those of the API description without cursors, and our own. */
export function namesOf({ parameters, localParameters, layout, time }: ReportDefinition): string[] {
  const table = { ...parameters, ...localParameters };
  return time === undefined ? withoutCursors(table) : withWindow(table, layout.windowParams);
}

/** The names that an object has, including inherited ones and getters: a filter that is overlooked would request everything. */
function readNames(params: object, known: readonly string[]): Set<string> {
  const names = new Set<string>();
  // Skip what a library has added to every object.
  for (const name in params) if (Object.hasOwn(params, name) || !(name in Object.prototype)) names.add(name);
  for (const name of known) if (name in params) names.add(name);
  return names;
}

function plainObject(input: unknown, { name, time }: ReportDefinition): Record<string, unknown> {
  const builder = input as Partial<ParamsBuilder<unknown>> | null | undefined;
  const params = (typeof builder?.toParams === "function" ? builder.toParams() : input) ?? {};
  if (typeof params === "object" && !Array.isArray(params)) return params as Record<string, unknown>;
  const hint = `Write for example ${time === undefined ? "{ limit: 100 }" : '{ ...month("2026-05") }'}.`;
  throw new ParamsError(`${name} takes an object of parameters or a builder, not ${show(input)}.`, {
    received: input,
    hint,
  });
}

function unknownName(definition: ReportDefinition, name: string, received: unknown, allowed: string[]): ParamsError {
  const details: ParamsErrorDetails = { param: name, received, allowed };
  if (definition.parameters[name]?.cursor === true) {
    const hint = "Pages are followed for you. To continue a walk, pass { resume } as an option.";
    return new ParamsError(`${name} is not a parameter here (got ${show(received)}).`, { ...details, hint });
  }
  const hint = `${didYouMean(name.replace("[]", ""), allowed)}${definition.name} takes ${allowed.join(", ")}.`;
  return new ParamsError(`${name} is not a parameter of ${definition.name} (got ${show(received)}).`, {
    ...details,
    hint,
  });
}

function checkValue(param: string, value: unknown, spec: ParameterSpec, allowUnknown: boolean): unknown {
  if (!spec.list) return checkEntry(param, value, spec, allowUnknown);
  if (!Array.isArray(value)) {
    const hint = `Write ${typeof value === "string" ? `[${show(value)}]` : "an array"}.`;
    throw invalidParam(param, value, "is not a list", { hint });
  }
  if (value.length === 0 && param !== "group_by") {
    throw invalidParam(param, value, "is an empty list", {
      hint: "It would filter nothing: omit it to request everything.",
    });
  }
  const counted = value.filter((entry) => !spec.uncounted?.includes(entry as string)).length;
  if (spec.maxItems !== undefined && counted > spec.maxItems) {
    const besides = spec.uncounted === undefined ? "" : `, besides ${spec.uncounted.join(" and ")}`;
    throw invalidParam(param, value, `has ${counted} entries`, {
      hint: `At most ${spec.maxItems} are allowed${besides}.`,
    });
  }
  if (param === "group_by" && new Set(value).size < value.length) {
    throw invalidParam(param, value, "names a dimension twice", { hint: "Name each once." });
  }
  // Spread, because map skips the holes of a sparse list.
  return [...value].map((entry: unknown) =>
    entry === null && spec.nullable ? null : checkEntry(param, entry, spec, allowUnknown),
  );
}

function checkEntry(param: string, value: unknown, spec: ParameterSpec, allowUnknown: boolean): unknown {
  if (spec.type === "integer") return checkInteger(param, value, spec);
  if (spec.type === "boolean") return checkBoolean(param, value);
  if (typeof value !== "string" || value === "") {
    const hint = spec.nullable ? "Write null for the empty entry." : "Omit what should not filter.";
    throw invalidParam(param, value, "is not a non-empty string", { hint });
  }
  if (/\p{Surrogate}/u.test(value)) {
    throw invalidParam(param, value, "is not valid Unicode, so it can't be sent in a URL", {
      hint: "It contains half of a surrogate pair, as a text does that was cut within a character.",
    });
  }
  if (spec.values === undefined || spec.values.includes(value) || allowUnknown) return value;
  throw unlisted(param, value, "is not a known value", spec.values);
}

function checkBoolean(param: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidParam(param, value, "is not a boolean", { allowed: [true, false], hint: "Write true or false." });
}

function checkInteger(param: string, value: unknown, { minimum = 1, maximum = Infinity }: ParameterSpec): number {
  if (Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum)
    return value as number;
  const bounds = maximum === Infinity ? `from ${minimum}` : `from ${minimum} to ${maximum}`;
  const problem = Number.isSafeInteger(value) ? "is out of range" : "is not a whole number";
  throw invalidParam(param, value, problem, { hint: `Use a whole number ${bounds}.` });
}
