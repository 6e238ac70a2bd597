import { costGroupBys } from "@org/usage";
import { descriptionFields } from "../../dimensions/reports.ts";

/** The API groups by description for every field that a description opens. */
export function costGroupBy(names: readonly string[]): (typeof costGroupBys)[number][] {
  const needsDescription = descriptionFields.some((field) => names.includes(field));
  return costGroupBys.filter((name) => names.includes(name) || (name === "description" && needsDescription));
}
