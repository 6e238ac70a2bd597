import { type components, claudeCodeParameters, claudeCodeRecordShape } from "@org/usage-raw";
import type { Instant } from "../time/instant.ts";
import type { PlainParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { adminKey } from "./key-hints.ts";

export const claudeCodeReport: ReportDefinition = {
  name: "claudeCode",
  path: "/v1/organizations/usage_report/claude_code",
  takes: adminKey,
  parameters: claudeCodeParameters,
  item: claudeCodeRecordShape,
  layout: "days",
  cursor: "page",
  splits: ["actor", "organization_id", "customer_type", "terminal_type", "is_remote"],
  // Only data older than an hour is answered, so a day is whole one hour after its end.
  time: { defaultWidth: "1d", closesAfterMs: 3_600_000 },
  exactAmounts: true,
};

interface Limit extends PlainParams<"claudeCode"> {}

/** Parameters of `usage.claudeCode`: one UTC day, or a range of days, its end exclusive. The API knows single days only; each is read by itself. */
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
        /** The day behind the last, `YYYY-MM-DD`. Left out: up to the last day that is whole. */
        readonly ending_at?: Instant | null | undefined;
        /** With `ending_at` left out: takes the days in that are still filling. */
        readonly include_running?: boolean | null | undefined;
        readonly date?: null | undefined;
      }
  );

type Wire = components["schemas"]["ClaudeCodeRecord"];
type WireModel = components["schemas"]["ClaudeCodeModelUsage"];

/** An estimate in cents. `amount` is a string where the server sent more digits than a number can hold: read it with `money()`. */
export interface EstimatedCost {
  readonly amount: number | string;
  readonly currency: string;
}

/** Activity of one actor on one UTC day, by terminal, remote or local, and customer type. */
export type ClaudeCodeRecord = Omit<Wire, "model_breakdown"> & {
  readonly model_breakdown: readonly (Omit<WireModel, "estimated_cost"> & { readonly estimated_cost: EstimatedCost })[];
};
