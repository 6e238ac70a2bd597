import type { DayReceipt } from "../../ledger/day-receipt.ts";
import { readReceipt } from "../../ledger/read-receipt.ts";
import type { StreamDays } from "../commit-batch.ts";
import type { Batch } from "../store.ts";
import { type PostgresClient, rowsOf } from "./client.ts";
import { insertRows, type TypedColumn } from "./insert.ts";
import { quote } from "./schema.ts";
import { dayText, instantText, toText } from "./values.ts";

const receiptColumns: readonly (TypedColumn & { readonly name: keyof DayReceipt })[] = [
  { name: "organization_id", type: "text" },
  { name: "stream", type: "text" },
  { name: "day", type: "date" },
  { name: "read_at", type: "timestamptz" },
  { name: "as_of", type: "timestamptz" },
  { name: "rows", type: "bigint" },
  { name: "digest", type: "text" },
  { name: "settled", type: "boolean" },
  { name: "total", type: "numeric" },
  { name: "version", type: "integer" },
  { name: "query", type: "text" },
];

export async function readOrganizations(client: PostgresClient, schema: string): Promise<string[]> {
  const rows = await rowsOf(
    client,
    `select distinct organization_id from ${quote(schema)}.days order by organization_id`,
  );
  return rows.map((row) => String(row["organization_id"]));
}

export async function readReceipts(
  client: PostgresClient,
  schema: string,
  organization: string,
  stream: string,
  days?: readonly string[],
): Promise<DayReceipt[]> {
  const rows = await rowsOf(
    client,
    `select organization_id, stream, ${dayText("day")} as day, ${instantText("read_at")} as read_at,
       ${instantText("as_of")} as as_of, rows::text as rows, digest, settled::text as settled, total::text as total,
       version::text as version, query
     from ${quote(schema)}.days
     where organization_id = $1 and stream = $2 and ($3::text[] is null or day = any($3::text[]::date[])) order by day`,
    [organization, stream, days === undefined ? null : [...days]],
  );
  return rows.map(({ rows: count, settled, version, ...row }) =>
    readReceipt(
      { ...row, rows: Number(count), settled: settled === "true", version: Number(version) },
      `schema ${schema}`,
    ),
  );
}

/** Of a list, its only receipt. */
export function readReceiptsOf(
  client: PostgresClient,
  schema: string,
  { organization, stream, days }: StreamDays,
): Promise<DayReceipt[]> {
  return readReceipts(client, schema, organization, stream.name, stream.kind === "snapshot" ? undefined : days);
}

export async function writeReceipts(
  client: PostgresClient,
  schema: string,
  { organization, stream }: Batch,
  receipts: readonly DayReceipt[],
): Promise<void> {
  if (receipts.length === 0) return;
  const days = stream.kind === "days" ? receipts.map(({ day }) => day) : null;
  await rowsOf(
    client,
    `delete from ${quote(schema)}.days where organization_id = $1 and stream = $2 and ($3::text[] is null or day = any($3::text[]::date[]))`,
    [organization, stream.name, days],
  );
  await insertRows(
    client,
    `${quote(schema)}.days`,
    receiptColumns,
    receipts.map((receipt) => receiptColumns.map(({ name }) => textOf(receipt[name]))),
  );
}

function textOf(value: string | number | boolean | null): string | null {
  return toText(typeof value === "number" ? String(value) : value);
}
