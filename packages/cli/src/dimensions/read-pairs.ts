import type { ParameterSpec } from "@org/usage-raw";
import { CommandError } from "../failure/command-error.ts";

/** The parameters of an endpoint, as the API description has them. */
export type Parameters = Readonly<Record<string, ParameterSpec>>;

/**
 * Reads `group_by=model,product limit=100` into parameters. Lists can be repeated or contain commas. A name that the API
 * description lacks is passed on: the client refuses it and suggests the nearest one.
 */
export function readPairs(pairs: readonly string[], parameters: Parameters): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) throw new CommandError(`A parameter is invalid: got ${JSON.stringify(pair)}; expected name=value.`);
    const name = pair.slice(0, at).trim().replace(/\[\]$/, "");
    const value = pair.slice(at + 1);
    const spec = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (spec?.list === true) read[name] = [...((read[name] as unknown[] | undefined) ?? []), ...entriesOf(value, spec)];
    else if (Object.hasOwn(read, name)) throw new CommandError(`${name} appears twice, and takes one value.`);
    else read[name] = plainValue(value, spec);
  }
  return read;
}

/** An empty entry requests rows without a value if the API has that; otherwise it is dropped as a typing error. */
function entriesOf(value: string, { nullable }: ParameterSpec): (string | null)[] {
  const entries = value.split(",").map((entry) => entry.trim());
  return nullable === true ? entries.map((entry) => (entry === "" ? null : entry)) : entries.filter(Boolean);
}

function plainValue(value: string, spec: ParameterSpec | undefined): unknown {
  if (spec?.type === "integer" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if ((spec === undefined || spec.type === "boolean") && (value === "true" || value === "false"))
    return value === "true";
  return value;
}
