import { type Stream, streams as makers } from "@org/usage-sync";
import type { ConnectorConfig } from "./connector-config.ts";

/** Every stream, with the settle times of the config. */
export function streamsOf(config: Pick<ConnectorConfig, "settle_days">): Stream[] {
  const { settle_days: days = {} } = config;
  return Object.entries(makers).map(([name, make]) => make({ settleDays: days[name] }));
}
