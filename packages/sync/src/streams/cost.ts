import type { CostGroupBy } from "@org/usage";
import { attribute, dimension, dollars } from "../rows/field.ts";
import { bucketTable, groupingText } from "./bucket-table.ts";
import { reportStream, type StreamOptions } from "./make-stream.ts";
import type { Stream } from "./stream.ts";

/** What a description opens: the API reads these fields from it. */
const described = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"];

export interface CostStreamOptions extends StreamOptions {
  /** Default: `workspace_id` and `description`. */
  readonly groupBy?: readonly CostGroupBy[] | undefined;
}

/** `cost_report` by day: dollars by workspace and description. A null workspace is the default one. Settles after 7 days. */
export function costStream(options: CostStreamOptions = {}): Stream {
  const { name = "cost", groupBy = ["workspace_id", "description"], settleDays = 7 } = options;
  const dimensions = groupBy.flatMap((group): string[] => (group === "description" ? [group, ...described] : [group]));
  const fields = [...dimensions.map((each) => dimension(each)), dollars("cost"), attribute("currency")];
  return reportStream({
    name,
    kind: "days",
    query: `cost_report 1d ${groupingText(groupBy)}`,
    settleDays,
    unitDays: 31,
    readers: [bucketTable(name, fields, ["workspace_id", "description", ...described])],
    total: { table: name, columns: ["cost"] },
    open: (usage, window, report) => usage.cost({ ...window, group_by: groupBy }, report),
  });
}
