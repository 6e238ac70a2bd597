import { type components, claudeCodeParameters, claudeCodeRecordShape, claudeCodeSettlesAfterMs } from "@org/usage-raw";
import { hourMs } from "../time/span.ts";
import type { DayOrDays, PlainParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { dayRecords } from "../layouts/day-records.ts";
import { adminKey } from "./key-hints.ts";

export const claudeCodeReport: ReportDefinition = {
  name: "claudeCode",
  path: "/v1/organizations/usage_report/claude_code",
  key: adminKey,
  parameters: claudeCodeParameters,
  item: claudeCodeRecordShape,
  layout: dayRecords,
  cursor: "page",
  splits: ["actor", "organization_id", "customer_type", "terminal_type", "is_remote"],
  time: {
    defaultWidth: "1d",
    strictStart: true,
    // The API returns only data older than an hour, so a day closes one hour after its end.
    closesAfterMs: hourMs,
    settlesAfterMs: claudeCodeSettlesAfterMs,
  },
  exactAmounts: true,
};

interface Limit extends PlainParams<"claudeCode"> {}

/** Parameters of `usage.claudeCode`: one UTC day, or a range of days with an exclusive end. The API answers single days, so a range is read day by day. */
export type ClaudeCodeParams = Limit & DayOrDays;

type Wire = components["schemas"]["ClaudeCodeRecord"];
type WireModel = components["schemas"]["ClaudeCodeModelUsage"];

/** An estimate in cents. `amount` is a string if the server sent more digits than a number can hold: read it with `money()`. */
export interface EstimatedCost {
  readonly amount: number | string;
  readonly currency: string;
}

/** Activity of one actor on one UTC day, by terminal, remote or local, and customer type. */
export type ClaudeCodeRecord = Omit<Wire, "model_breakdown"> & {
  readonly model_breakdown: readonly (Omit<WireModel, "estimated_cost"> & { readonly estimated_cost: EstimatedCost })[];
};
