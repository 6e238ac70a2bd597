import { badRequest } from "../http/refusal.ts";
import type { Call } from "./endpoint.ts";

export const mostDimensions = 5;

/** The dimensions asked for. `uncounted` are those that only fan rows out and are free. */
export function groupByOf(call: Call, uncounted: readonly string[] = []): ReadonlySet<string> {
  const groupBy = new Set(call.query.list("group_by") ?? []);
  const counted = [...groupBy].filter((dimension) => !uncounted.includes(dimension));
  if (counted.length > mostDimensions) throw badRequest("Cannot specify more than 5 group_by[] dimensions.");
  return groupBy;
}
