import type { EngineState } from "../state/engine-state.ts";
import type { Json } from "../json/json-text.ts";
import type { EngineRecord } from "../tables/records.ts";
import type { SelectedTable } from "./read-catalog.ts";
import { singerSchema } from "./schema.ts";

export function schemaMessage({ table, columns }: SelectedTable): Json {
  return {
    type: "SCHEMA",
    stream: table.name,
    schema: singerSchema(table, columns),
    key_properties: table.key,
    bookmark_properties: ["read_at"],
  };
}

export function recordMessage({ table, columns }: SelectedTable, record: EngineRecord): Json {
  const values = Object.entries(record).filter(([name]) => columns.has(name));
  return {
    type: "RECORD",
    stream: table.name,
    record: Object.fromEntries(values),
    time_extracted: record["read_at"] ?? null,
  };
}

export function stateMessage(states: ReadonlyMap<string, EngineState>): Json {
  return { type: "STATE", value: { bookmarks: Object.fromEntries(states) as unknown as Json } };
}
