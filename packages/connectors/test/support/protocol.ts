import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

/** The schema of the Airbyte protocol (MIT, airbytehq/airbyte-protocol). The project doesn't contain it. */
const protocolFile: string =
  process.env["AIRBYTE_PROTOCOL_SCHEMA"] ??
  join(import.meta.dirname, "../../../../../shared/fixtures/airbyte/airbyte_protocol.yaml");

/** CI has the schema; a clone without it skips these tests. */
export const hasProtocol: boolean = process.env["CI"] === "true" || existsSync(protocolFile);

type Schema = Record<string, unknown>;

const compiled = new Map<string, ValidateFunction>();

/** Checks a message by the protocol, which allows more fields than it names; `closed` allows no others. */
export function protocolCheck(variant: "open" | "closed"): ValidateFunction {
  const check = compiled.get(variant) ?? compile(variant);
  compiled.set(variant, check);
  return check;
}

function compile(variant: "open" | "closed"): ValidateFunction {
  const schema = parse(readFileSync(protocolFile, "utf8")) as Schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...(variant === "closed" ? (closed(schema) as Schema) : schema), $id: "protocol" });
  return ajv.compile({ $ref: "protocol#/definitions/AirbyteMessage" });
}

/** The schema without additional fields wherever it names fields. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  const namesFields = typeof parts["properties"] === "object" && parts["type"] === "object";
  return namesFields ? { ...parts, additionalProperties: false } : parts;
}
