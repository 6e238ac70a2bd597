import type { MessagesParams } from "@org/usage";

/** Filters as they were typed: lists of values. */
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

const params: Readonly<Record<keyof MessagesFilterFlags, keyof Filters>> = {
  model: "models",
  workspace: "workspace_ids",
  keyId: "api_key_ids",
  account: "account_ids",
  serviceAccount: "service_account_ids",
  tier: "service_tiers",
  context: "context_window",
  geo: "inference_geos",
  speed: "speeds",
};

/** The filters under their wire names. The client checks their values: it knows the enums. */
export function messagesFilters(flags: MessagesFilterFlags): Filters {
  const filters = Object.entries(params).map(([flag, param]) => [param, flags[flag as keyof MessagesFilterFlags]]);
  return Object.fromEntries(filters.filter(([, values]) => values !== undefined)) as Filters;
}

/** The flag of a parameter, such as `--key-id`. */
export function messagesFlag(param: string): string {
  const flag = Object.entries(params).find(([, name]) => name === param)?.[0] ?? param;
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
