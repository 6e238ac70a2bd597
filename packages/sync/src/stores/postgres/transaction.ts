import type { StoredRow } from "../../rows/value.ts";
import type { Partition, StoredChange, Transaction } from "../commit-batch.ts";
import { type PostgresClient, rowsOf } from "./client.ts";
import { insertRows, type TypedColumn } from "./insert.ts";
import { readReceiptsOf, writeReceipts } from "./receipts.ts";
import type { Table } from "../../streams/stream.ts";
import { quote, types } from "./schema.ts";
import { rowFromPostgres, selectColumns, toText } from "./values.ts";

/** The steps of a commit on an open transaction. */
export function postgresTransaction(client: PostgresClient, schema: string, nowMs: () => Promise<number>): Transaction {
  return {
    nowMs,
    receipts: (days) => readReceiptsOf(client, schema, days),
    readRows: (partition) => readRows(client, schema, partition),
    replaceRows: (partition, rows, readAt) => replaceRows(client, schema, partition, rows, readAt),
    appendChanges: (changes) => appendChanges(client, schema, changes),
    writeReceipts: (batch, receipts) => writeReceipts(client, schema, batch, receipts),
  };
}

async function readRows(client: PostgresClient, schema: string, partition: Partition): Promise<StoredRow[]> {
  const { where, values } = filterOf(partition);
  const text = `select ${await selectExisting(client, schema, partition.table)} from ${tableOf(schema, partition)} where ${where}`;
  const rows = await rowsOf(client, text, values);
  return rows.map((row) => rowFromPostgres(partition.table, row));
}

/** Columns that a newer version would add are not there for one that only reads. */
async function selectExisting(client: PostgresClient, schema: string, table: Table): Promise<string> {
  const found = await rowsOf(
    client,
    "select attname::text as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped",
    [`${quote(schema)}.${quote(table.name)}`],
  );
  const names = new Set(found.map(({ name }) => String(name)));
  return selectColumns({ ...table, columns: table.columns.filter(({ name }) => names.has(name)) });
}

async function replaceRows(
  client: PostgresClient,
  schema: string,
  partition: Partition,
  rows: readonly StoredRow[],
  readAt: string,
): Promise<void> {
  const { where, values: filter } = filterOf(partition);
  await rowsOf(client, `delete from ${tableOf(schema, partition)} where ${where}`, filter);
  const { organization, table } = partition;
  const isDaily = table.kind === "days";
  const columns: TypedColumn[] = [
    { name: "organization_id", type: "text" },
    ...(isDaily ? [{ name: "day", type: "date" }] : []),
    { name: "row_key", type: "text" },
    ...table.columns.map(({ name, type }) => ({ name, type: types[type] })),
    { name: "read_at", type: "timestamptz" },
  ];
  await insertRows(
    client,
    tableOf(schema, partition),
    columns,
    rows.map(({ day, row_key: key, values }) => {
      const own = table.columns.map(({ name }) => toText(values[name]));
      return [organization, ...(isDaily ? [day] : []), key, ...own, readAt];
    }),
  );
}

/** A snapshot is one partition. */
function filterOf({ organization, table, days }: Partition): { readonly where: string; readonly values: unknown[] } {
  return table.kind === "days"
    ? { where: "organization_id = $1 and day = any($2::text[]::date[])", values: [organization, [...days]] }
    : { where: "organization_id = $1", values: [organization] };
}

function tableOf(schema: string, { table }: Partition): string {
  return `${quote(schema)}.${quote(table.name)}`;
}

const changeColumns: readonly (TypedColumn & { readonly name: keyof StoredChange })[] = [
  { name: "organization_id", type: "text" },
  { name: "stream", type: "text" },
  { name: "table", type: "text" },
  { name: "day", type: "date" },
  { name: "row_key", type: "text" },
  { name: "before", type: "jsonb" },
  { name: "after", type: "jsonb" },
  { name: "settled", type: "boolean" },
  { name: "read_at", type: "timestamptz" },
  { name: "before_read_at", type: "timestamptz" },
];

async function appendChanges(client: PostgresClient, schema: string, changes: readonly StoredChange[]): Promise<void> {
  await insertRows(
    client,
    `${quote(schema)}.changes`,
    changeColumns,
    changes.map((change) => changeColumns.map(({ name }) => toText(change[name]))),
  );
}
