import type { ParameterSpec } from "@org/usage-raw";
import type { Query, ReportDefinition } from "../definition.ts";
import { didYouMean } from "../errors/did-you-mean.ts";
import { invalidParam } from "../errors/invalid-param.ts";
import { listOf } from "../params/list-of.ts";
import { ParamsError } from "../errors/params-error.ts";

type Table = Readonly<Record<string, ParameterSpec>>;
type Rule = NonNullable<ReportDefinition["rules"]>[number];

/** These endpoints name the bounds of the window in another way. Callers name them as in every other report. */
export function withWindowNames(table: Table): Table {
  const { date: _, starting_date: __, ending_date: ___, ...others } = table;
  return { starting_at: { type: "date", required: true }, ...others };
}

/** Entries of `filter` name a dimension and a value. Each endpoint has its own dimensions, and rejects others. */
export function filtersBy(dimensions: readonly string[]): Rule {
  return (query, allowUnknown) => {
    for (const entry of listOf(query, "filter")) {
      const [dimension = ""] = entry.split(":");
      const hasBoth = dimension !== "" && entry.length > dimension.length + 1;
      if (hasBoth && (allowUnknown || dimensions.includes(dimension))) continue;
      const hint = `${didYouMean(dimension, dimensions)}Allowed: ${dimensions.join(", ")}.`;
      return invalidParam("filter", entry, "is not a known dimension and a value", { allowed: dimensions, hint });
    }
    return undefined;
  };
}

/** Activity in one chat project is known by member only. */
export function projectExcludesGroups(query: Query): ParamsError | undefined {
  const has = (dimension: string) => listOf(query, "filter").some((entry) => entry.startsWith(dimension));
  if (!has("project_id:") || (query["group_by"] === undefined && !has("rbac_group_id:"))) return undefined;
  return new ParamsError("filter: project_id can't be combined with group_by or rbac_group_id.", {
    param: "filter",
    received: query["filter"],
    hint: "Request them in two reports.",
  });
}
