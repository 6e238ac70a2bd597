import type { Column, Stream } from "@org/usage-sync";
import type { Json } from "../json/json-text.ts";
import { type EngineTable, engineTables } from "../tables/tables.ts";

/** Every table as a stream. The key is the source's, and so is the cursor: the newest read of a row wins. */
export function airbyteCatalog(streams: readonly Stream[]): Json {
  return { streams: engineTables(streams).map(streamOf) };
}

function streamOf(table: EngineTable): Json {
  return {
    name: table.name,
    json_schema: airbyteSchema(table),
    supported_sync_modes: ["full_refresh", "incremental"],
    source_defined_cursor: true,
    default_cursor_field: ["read_at"],
    source_defined_primary_key: table.key.map((name) => [name]),
    // A full refresh reads every day, also if it is tried again.
    is_resumable: false,
  };
}

/** Dollars are text: destinations round numbers to nine decimals. */
function airbyteSchema({ columns, required }: EngineTable): Json {
  const properties = columns.map((column): [string, Json] => [column.name, schemaOf(column, required)]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    additionalProperties: true,
    properties: Object.fromEntries(properties),
  };
}

function schemaOf({ name, type }: Column, required: readonly string[]): Json {
  const of = (each: string): Json => (required.includes(name) ? each : ["null", each]);
  if (name === "day") return { type: of("string"), format: "date" };
  if (type === "instant") return { type: of("string"), format: "date-time", airbyte_type: "timestamp_with_timezone" };
  if (type === "integer" || type === "boolean") return { type: of(type) };
  return { type: of("string") };
}
