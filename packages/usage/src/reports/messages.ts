import {
  type components,
  isPlainMessagesUsageBucket,
  type MessagesGroupBy,
  messagesUsageBucketShape,
  messagesUsagePageLimits,
  messagesUsageParameters,
} from "@org/usage-raw";
import type { AtMostFive, Bounds, Grouped, PlainParams, WindowParams } from "../params/types.ts";
import type { ReportDefinition } from "../definition.ts";
import { adminKey } from "./key-hints.ts";

export const messagesReport: ReportDefinition = {
  name: "messages",
  path: "/v1/organizations/usage_report/messages",
  takes: adminKey,
  parameters: messagesUsageParameters,
  item: messagesUsageBucketShape,
  isPlain: isPlainMessagesUsageBucket,
  layout: "buckets",
  cursor: "page",
  time: { widthParam: "bucket_width", defaultWidth: "1d", bucketsPerPage: messagesUsagePageLimits },
  nulls: { workspace_id: "default_workspace", api_key_id: "no_api_key" },
  // Refused without the header until mid 2026; newer texts no longer ask for it, and it does no harm (facts D10).
  betas: ({ speeds, group_by: groupBy }) =>
    speeds !== undefined || (groupBy as readonly string[] | undefined)?.includes("speed")
      ? ["fast-mode-2026-02-01"]
      : [],
};

/** Parameters of `usage.messages`. At most 5 dimensions in `group_by`; `limit` is buckets a page, by default the most there can be. */
export interface MessagesParams<Group extends readonly MessagesGroupBy[] = readonly MessagesGroupBy[]>
  extends WindowParams, PlainParams<"messagesUsage"> {
  /** Dimensions that split each bucket into rows, 5 at most. They type the rows. */
  readonly group_by?: (Group & AtMostFive<Group>) | null | undefined;
}

type Result = components["schemas"]["MessagesUsageResult"];

/** Token counts of one combination of grouped dimensions. A dimension that is not grouped is null. */
export interface MessagesRow<Group extends MessagesGroupBy = MessagesGroupBy> extends Grouped<
  Result,
  MessagesGroupBy,
  Group
> {}

/** One day, hour or minute. `results` is empty where nothing was used. */
export interface MessagesBucket<Group extends MessagesGroupBy = MessagesGroupBy> extends Bounds {
  readonly results: readonly MessagesRow<Group>[];
}
