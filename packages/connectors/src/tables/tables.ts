import type { Column, Stream, Table } from "@org/usage-sync";

/** The name of the stream of receipts. */
export const receiptsName = "days";

/** What an engine calls a stream: a table of a report, or the receipts of all reports. */
export interface EngineTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** What identifies a record. */
  readonly key: readonly string[];
  /** Never null. */
  readonly required: readonly string[];
}

const text = (name: string): Column => ({ name, type: "text", role: "dimension" });
const instant = (name: string): Column => ({ name, type: "instant", role: "attribute" });

/** The receipts: one record per report and day that was read, with the columns that the ledger of a store has. */
export const receiptsTable: EngineTable = {
  name: receiptsName,
  columns: [
    text("organization_id"),
    text("stream"),
    text("day"),
    instant("read_at"),
    instant("as_of"),
    { name: "rows", type: "integer", role: "figure" },
    text("digest"),
    { name: "settled", type: "boolean", role: "attribute" },
    { name: "total", type: "decimal", role: "figure" },
    { name: "version", type: "integer", role: "attribute" },
    text("query"),
  ],
  key: ["organization_id", "stream", "day"],
  required: ["organization_id", "stream", "day", "read_at", "as_of", "rows", "digest", "settled", "version", "query"],
};

/** A report's table with the columns that say where a row belongs and when it was read. */
export function engineTable(table: Table): EngineTable {
  const own = table.columns.filter(({ name }) => name !== "gone_at");
  const required = ["organization_id", "day", "row_key", "read_at"];
  return {
    name: table.name,
    columns: [text("organization_id"), text("day"), text("row_key"), instant("read_at"), ...own],
    // An entry of a list has one record, whatever the day it was last read.
    key: table.kind === "snapshot" ? ["organization_id", "row_key"] : ["organization_id", "day", "row_key"],
    required: [...required, ...own.filter(({ type }) => type === "decimal").map(({ name }) => name)],
  };
}

/** Everything that can be selected, the receipts last. */
export function engineTables(streams: readonly Stream[]): EngineTable[] {
  return [...streams.flatMap((stream) => stream.tables.map(engineTable)), receiptsTable];
}
