import { checkOptions, type ReportOptions } from "../call.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { ParamsError } from "../errors/params-error.ts";
import { invalidParam, show, unlisted } from "../errors/invalid-param.ts";
import { copyInstant, type Instant } from "../time/instant.ts";
import type { DayRange } from "./seam.ts";

/** Split rows further and do not count toward the limit. */
const uncounted: readonly string[] = ["cost_type", "token_type"];
const maxDimensions = 5;

/** The arguments of a series, checked and copied. */
export interface CheckedSeries {
  readonly range: DayRange;
  readonly groupBy: readonly string[];
}

/** Checks everything except the bounds, which depend on the clock. */
export function checkSeries(
  range: unknown,
  params: unknown,
  options: ReportOptions,
  dimensions: readonly string[],
): CheckedSeries {
  checkOptions(options);
  for (const name of ["resume", "unknownValues"] as const) {
    if (options[name] !== undefined) throw notSupported(name, "an option", []);
  }
  const { starting_at, ending_at } = onlyNamed(range, ["starting_at", "ending_at"]);
  const { group_by: groupBy = [] } = onlyNamed(params, ["group_by"]);
  return {
    range: { starting_at: copyInstant(starting_at) as Instant, ending_at: copyInstant(ending_at) as Instant },
    groupBy: checkGroupBy(groupBy, dimensions),
  };
}

/** The values that are set; throws if any has an unknown name. */
function onlyNamed(values: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const set = Object.entries(values ?? {}).filter(([, value]) => value !== null && value !== undefined);
  for (const [name] of set) if (!names.includes(name)) throw notSupported(name, "a parameter", names);
  return Object.fromEntries(set);
}

function notSupported(param: string, what: string, allowed: readonly string[]): ParamsError {
  const usage = "The calls are series.cost(range, { group_by }) and series.usage(range, { group_by }).";
  const hint = `${didYouMean(param, allowed)}${usage}`;
  return new ParamsError(`${show(param)} is not ${what} of a series.`, { param, allowed, hint });
}

function checkGroupBy(groupBy: unknown, allowed: readonly string[]): readonly string[] {
  if (!Array.isArray(groupBy)) throw invalidParam("group_by", groupBy, "is not a list", { hint: "Pass an array." });
  for (const dimension of groupBy) {
    if (allowed.includes(dimension)) continue;
    const intro = "The dimensions of both reports are";
    throw unlisted("group_by", dimension, "is not a dimension of both reports", allowed, intro);
  }
  const distinct = [...new Set<string>(groupBy)];
  const counted = distinct.filter((dimension) => !uncounted.includes(dimension)).length;
  if (counted > maxDimensions) {
    throw invalidParam("group_by", groupBy, `has ${counted} entries`, {
      hint: `At most ${maxDimensions} are allowed.`,
    });
  }
  return distinct;
}
