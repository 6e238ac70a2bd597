import type { Column } from "@org/usage-sync";
import type { Json } from "../json/json-text.ts";
import type { EngineTable } from "../tables/tables.ts";

/** The JSON Schema of a table's records. Dollars are text with an exact type, which no target rounds. */
export function singerSchema({ columns, required }: EngineTable, kept: ReadonlySet<string>): Json {
  const properties = columns
    .filter(({ name }) => kept.has(name))
    .map((column): [string, Json] => [column.name, schemaOf(column, required.includes(column.name))]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

function schemaOf({ name, type }: Column, isRequired: boolean): Json {
  const of = (each: string): Json => (isRequired ? each : ["null", each]);
  if (name === "day") return { type: of("string"), format: "date" };
  if (type === "instant") return { type: of("string"), format: "date-time" };
  if (type === "decimal") return { type: of("string"), format: "x-singer.decimal", precision: 38, scale: 18 };
  if (type === "integer" || type === "boolean") return { type: of(type) };
  return { type: of("string") };
}
