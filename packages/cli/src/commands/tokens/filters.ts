import type { MessagesParams } from "@org/usage";

/** Filters as they were typed: lists of values. */
export interface MessagesFilterFlags {
  readonly model?: readonly string[];
  readonly workspace?: readonly string[];
  readonly key?: readonly string[];
  /** The older name of `--key`. */
  readonly keyId?: readonly string[];
  readonly where?: readonly string[];
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

const params: Readonly<Record<Exclude<keyof MessagesFilterFlags, "where">, keyof Filters>> = {
  model: "models",
  workspace: "workspace_ids",
  key: "api_key_ids",
  keyId: "api_key_ids",
  account: "account_ids",
  serviceAccount: "service_account_ids",
  tier: "service_tiers",
  context: "context_window",
  geo: "inference_geos",
  speed: "speeds",
};

/** The filters of flags and of `--where`, under their wire names. The client checks their values: it knows the enums. */
export function messagesFilters(flags: MessagesFilterFlags, where: Readonly<Record<string, unknown>> = {}): Filters {
  const filters: Record<string, unknown> = { ...where };
  for (const [flag, param] of Object.entries(params)) {
    const values = flags[flag as keyof typeof params];
    if (values !== undefined) filters[param] = [...((filters[param] as unknown[] | undefined) ?? []), ...values];
  }
  return filters;
}

/** The flag of a parameter, such as `--key-id`. */
export function messagesFlag(param: string): string {
  const flag = Object.entries(params).find(([, name]) => name === param)?.[0] ?? param;
  return `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
