import type { MessagesParams } from "@org/usage";

/** Filters as they are typed: lists of values. */
export interface MessagesFilterFlags {
  readonly model?: readonly string[];
  readonly workspace?: readonly string[];
  readonly keyId?: readonly string[];
  readonly account?: readonly string[];
  readonly serviceAccount?: readonly string[];
  readonly tier?: readonly string[];
  readonly context?: readonly string[];
  readonly geo?: readonly string[];
  readonly speed?: readonly string[];
}

type Filters = Pick<
  MessagesParams,
  | "models"
  | "workspace_ids"
  | "api_key_ids"
  | "account_ids"
  | "service_account_ids"
  | "service_tiers"
  | "context_window"
  | "inference_geos"
  | "speeds"
>;

/** The filters under their wire names. What the values may be is for the client to say: it knows the enums. */
export function messagesFilters(flags: MessagesFilterFlags): Filters {
  const filters = {
    models: flags.model,
    workspace_ids: flags.workspace,
    api_key_ids: flags.keyId,
    account_ids: flags.account,
    service_account_ids: flags.serviceAccount,
    service_tiers: flags.tier,
    context_window: flags.context,
    inference_geos: flags.geo,
    speeds: flags.speed,
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values !== undefined)) as Filters;
}
