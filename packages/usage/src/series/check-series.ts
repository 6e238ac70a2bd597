import { checkOptions, type ReportOptions } from "../call.ts";
import { ParamsError } from "../errors/params-error.ts";
import { copyInstant, type Instant } from "../time/instant.ts";
import { nearest } from "../errors/nearest.ts";
import { refused } from "../errors/refused.ts";
import type { DayRange } from "./seam.ts";

/** Fan rows out and don't count among the dimensions. */
const uncounted: readonly string[] = ["cost_type", "token_type"];
const mostDimensions = 5;

/** What a series was called with, checked and copied. */
export interface CheckedSeries {
  readonly range: DayRange;
  readonly groupBy: readonly string[];
}

/** Checks everything but the bounds themselves, which are read against the clock. */
export function checkSeries(
  range: unknown,
  params: unknown,
  options: ReportOptions,
  dimensions: readonly string[],
): CheckedSeries {
  checkOptions(options);
  for (const name of ["resume", "unknownValues"] as const) {
    if (options[name] !== undefined) throw notHere(name, "an option", []);
  }
  const { starting_at, ending_at } = onlyNamed(range, ["starting_at", "ending_at"]);
  const { group_by: groupBy = [] } = onlyNamed(params, ["group_by"]);
  return {
    range: { starting_at: copyInstant(starting_at) as Instant, ending_at: copyInstant(ending_at) as Instant },
    groupBy: checkGroupBy(groupBy, dimensions),
  };
}

/** The values that are set, if they are all among the names. */
function onlyNamed(given: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const set = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined);
  for (const [name] of set) if (!names.includes(name)) throw notHere(name, "a parameter", names);
  return Object.fromEntries(set);
}

function notHere(param: string, what: string, allowed: readonly string[]): ParamsError {
  const hint = `The calls are series.cost(range, { group_by }) and series.usage(range, { group_by }).`;
  return new ParamsError(`${param} is not ${what} here.`, { param, allowed, hint });
}

function checkGroupBy(groupBy: unknown, allowed: readonly string[]): readonly string[] {
  if (!Array.isArray(groupBy)) throw refused("group_by", groupBy, "is not a list", { hint: "Write an array." });
  for (const dimension of groupBy) {
    if (allowed.includes(dimension)) continue;
    const meant = nearest(String(dimension), allowed);
    const hint = `${meant === undefined ? "" : `Did you mean ${meant}? `}Both reports know ${allowed.join(", ")}.`;
    throw refused("group_by", dimension, "is not known to both reports", { allowed, hint });
  }
  const distinct = [...new Set<string>(groupBy)];
  const counted = distinct.filter((dimension) => !uncounted.includes(dimension)).length;
  if (counted > mostDimensions) {
    throw refused("group_by", groupBy, `has ${counted} entries`, { hint: `At most ${mostDimensions} are allowed.` });
  }
  return distinct;
}
