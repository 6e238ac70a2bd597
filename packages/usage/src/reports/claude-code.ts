import { type components, claudeCodeParameters, claudeCodeRecordShape, claudeCodeSettlesAfterMs } from "@org/usage-raw";
import type { Instant } from "../time/instant.ts";
import { hourMs } from "../time/span.ts";
import type { PlainParams } from "../params/types.ts";
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
export type ClaudeCodeParams = Limit &
  (
    | {
        /** One UTC day, `YYYY-MM-DD`. */
        readonly date: Instant;
        readonly starting_at?: null | undefined;
        readonly ending_at?: null | undefined;
        readonly include_running?: false | null | undefined;
      }
    | {
        /** First day, `YYYY-MM-DD`. */
        readonly starting_at: Instant;
        /** The day after the last, `YYYY-MM-DD`. If omitted, the range ends with the last closed day. */
        readonly ending_at?: Instant | null | undefined;
        /** If `ending_at` is omitted, includes days that are still in progress. */
        readonly include_running?: boolean | null | undefined;
        readonly date?: null | undefined;
      }
  );

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
