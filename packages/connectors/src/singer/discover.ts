import type { Stream } from "@org/usage-sync";
import type { Json } from "../json/json-text.ts";
import { type EngineTable, engineTables, receiptsName } from "../tables/tables.ts";
import { singerSchema } from "./schema.ts";

/** What is read without a catalog. */
export const defaultTables: readonly string[] = ["cost", "usage", receiptsName];

/** The columns that are always there: without them nothing tells which rows are current. */
export function automaticColumns({ key }: EngineTable): string[] {
  return [...key, "day", "read_at"];
}

/** The catalog: every table, with its schema, its key, and what can be left out. */
export function singerCatalog(streams: readonly Stream[]): Json {
  return { streams: engineTables(streams).map(entryOf) };
}

function entryOf(table: EngineTable): Json {
  const names = table.columns.map(({ name }) => name);
  const automatic = automaticColumns(table);
  return {
    tap_stream_id: table.name,
    stream: table.name,
    schema: singerSchema(table, new Set(names)),
    key_properties: table.key,
    replication_key: "read_at",
    replication_method: "INCREMENTAL",
    metadata: [
      {
        breadcrumb: [],
        metadata: {
          inclusion: "available",
          "selected-by-default": defaultTables.includes(table.name),
          "table-key-properties": table.key,
          "valid-replication-keys": ["read_at"],
        },
      },
      ...names.map((name) => ({
        breadcrumb: ["properties", name],
        metadata: { inclusion: automatic.includes(name) ? "automatic" : "available", "selected-by-default": true },
      })),
    ],
  };
}
