import { streams as makers } from "@org/usage-sync";
import { ConnectorError } from "../failure/connector-error.ts";
import { isFields, shown } from "../json/parse-json.ts";
import { configFields, type ConnectorConfig } from "./connector-config.ts";

/** Checks a config before any request. Messages never show the key. */
export function readConfig(value: unknown, nowMs: number): ConnectorConfig {
  if (!isFields(value)) throw invalid(`got ${typeof value}; expected an object such as {"start_date": "2026-01-01"}`);
  const known = Object.keys(configFields);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(`got the field ${shown(unknown)}; the fields are ${known.join(", ")}`);
  return {
    start_date: readStartDate(value["start_date"], nowMs),
    api_key: readText("api_key", value["api_key"]),
    base_url: readText("base_url", value["base_url"]),
    settle_days: readSettleDays(value["settle_days"]),
  };
}

/** Singer's taps write an instant, Airbyte's sources a day. */
function readStartDate(value: unknown, nowMs: number): string {
  const expected = "expected a UTC day such as 2026-01-01";
  const [, day = ""] =
    typeof value === "string" ? (/^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?(?:Z|\+00:00))?$/.exec(value) ?? []) : [];
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw invalid(
      value === undefined ? `start_date is missing; ${expected}` : `start_date is ${shown(value)}; ${expected}`,
    );
  if (ms > nowMs) throw invalid(`start_date is ${day}, which is in the future; ${expected}`);
  return day;
}

function readText(name: "api_key" | "base_url", value: unknown): string | undefined {
  // Forms send an empty text for what was left out.
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return value;
  throw invalid(`${name} is a ${typeof value}; expected a text`);
}

function readSettleDays(value: unknown): Readonly<Record<string, number>> {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw invalid(`settle_days is ${shown(value)}; expected days by stream, such as {"cost": 14}`);
  for (const [name, days] of Object.entries(value)) {
    if (!(name in makers)) {
      throw invalid(`settle_days has the stream ${shown(name)}; expected one of ${Object.keys(makers).join(", ")}`);
    }
    if (typeof days !== "number" || !Number.isFinite(days) || days < 0 || days > 365)
      throw invalid(`settle_days.${name} is ${shown(days)}; expected 0 to 365`);
  }
  return value as Readonly<Record<string, number>>;
}

function invalid(problem: string): ConnectorError {
  return new ConnectorError("invalid_config", `The config is invalid: ${problem}.`);
}
