import {
  type components,
  isPlainMessagesUsageBucket,
  type MessagesGroupBy,
  messagesUsageBucketShape,
  messagesUsagePageLimits,
  messagesUsageParameters,
  messagesUsageSettlesAfterMs,
} from "@org/usage-raw";
import { listOf } from "../params/list-of.ts";
import type { AtMostFive, Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { buckets } from "../layouts/buckets.ts";
import { adminKey } from "./key-hints.ts";

export const messagesReport: ReportDefinition = {
  name: "messages",
  path: "/v1/organizations/usage_report/messages",
  key: adminKey,
  parameters: messagesUsageParameters,
  item: messagesUsageBucketShape,
  isPlain: isPlainMessagesUsageBucket,
  layout: buckets,
  cursor: "page",
  time: {
    widthParam: "bucket_width",
    defaultWidth: "1d",
    bucketsPerPage: messagesUsagePageLimits,
    settlesAfterMs: messagesUsageSettlesAfterMs,
  },
  nulls: { workspace_id: "default_workspace", api_key_id: "no_api_key" },
  // Until mid 2026 the API refused speeds without this header. Newer models don't need it, and it does no harm.
  betas: (query) =>
    query["speeds"] !== undefined || listOf(query, "group_by").includes("speed") ? ["fast-mode-2026-02-01"] : [],
};

/** Parameters of `usage.messages`. At most 5 dimensions in `group_by`; `limit` is buckets per page, by default the maximum. */
export interface MessagesParams<Group extends readonly MessagesGroupBy[] = readonly MessagesGroupBy[]>
  extends WindowParams, PlainParams<"messagesUsage"> {
  /** Dimensions that split each bucket into rows, at most 5. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group>) | null | undefined;
}

type Result = components["schemas"]["MessagesUsageResult"];

/** Token counts of one combination of grouped dimensions. A dimension that is not grouped is null. */
export interface MessagesRow<Group extends MessagesGroupBy = MessagesGroupBy> extends Grouped<
  Result,
  MessagesGroupBy,
  Group
> {}

/** One day, hour or minute. `results` is empty if nothing was used. */
export interface MessagesBucket<Group extends MessagesGroupBy = MessagesGroupBy> extends Bounds {
  readonly results: readonly MessagesRow<Group>[];
}
