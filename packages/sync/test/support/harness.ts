import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import { Client } from "pg";
import { inject } from "vitest";
import type { Store } from "../../src/index.ts";
import { parquetStore } from "../../src/parquet.ts";
import { postgresStore } from "../../src/postgres.ts";
import { sqliteStore } from "../../src/sqlite.ts";

/** A row as the store's own engine reads it, every value as text or null. */
type PlainRow = Readonly<Record<string, string | null>>;

interface PlainReceipt {
  readonly stream: string;
  readonly day: string;
  readonly rows: number;
  readonly readAt: string;
}

export interface OpenOptions {
  readonly now?: (() => Date) | undefined;
  readonly organizations?: "one" | "many";
}

/** A place for one test, and a second way to read it: the engine itself instead of our code. */
export interface Harness {
  readonly target: string;
  /** Another handle on the same place, as another process has it. */
  open(options?: OpenOptions): Promise<Store>;
  /** All rows of a table. */
  rows(table: string): Promise<PlainRow[]>;
  /** The exact sum of a decimal column, added by the engine. */
  sum(table: string, column: string): Promise<string>;
  /** Days and row counts of the ledger. */
  receipts(streams: readonly string[]): Promise<PlainReceipt[]>;
  /** Damages the receipt of a day. */
  damage(stream: string, day: string): Promise<void>;
  /** Makes the store look like one of a later version. */
  pretendNewer(): Promise<void>;
  /** Removes a column, as if an earlier version had made the table. */
  dropColumn(table: string, column: string): Promise<void>;
  close(): Promise<void>;
}

export type StoreName = "sqlite" | "postgres" | "parquet";
export const storeNames: readonly StoreName[] = ["sqlite", "postgres", "parquet"];

let count = 0;

export function makeHarness(name: StoreName): Promise<Harness> {
  return { sqlite: sqliteHarness, postgres: postgresHarness, parquet: parquetHarness }[name]();
}

function plain(row: object): PlainRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value as string | bigint)]),
  );
}

async function sqliteHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), "sync-sqlite-"));
  const path = join(folder, "usage.db");
  const stores: Store[] = [];
  const withDatabase = <Result>(task: (database: DatabaseSync) => Result): Result => {
    const database = new DatabaseSync(path);
    try {
      return task(database);
    } finally {
      database.close();
    }
  };
  return {
    target: path,
    async open(options = {}) {
      const store = sqliteStore(path, options);
      stores.push(store);
      return store;
    },
    rows: async (table) =>
      withDatabase((database) => {
        const statement = database.prepare(`select * from "${table}"`);
        statement.setReadBigInts(true);
        return statement.all().map(plain);
      }),
    // A second implementation of the sum: the shell's.
    async sum(table, column) {
      const { execFileSync } = await import("node:child_process");
      return execFileSync("sqlite3", [path, `select decimal_sum("${column}") from "${table}"`], {
        encoding: "utf8",
      }).trim();
    },
    receipts: async () =>
      withDatabase((database) =>
        database
          .prepare("select stream, day, rows, read_at from days")
          .all()
          .map(({ stream, day, rows, read_at: readAt }) => ({
            stream: String(stream),
            day: String(day),
            rows: Number(rows),
            readAt: String(readAt),
          })),
      ),
    damage: async (stream, day) =>
      withDatabase((database) => {
        database.prepare("update days set as_of = 'soon' where stream = ? and day = ?").run(stream, day);
      }),
    pretendNewer: async () =>
      withDatabase((database) => database.exec("update usage_meta set value = '999' where name = 'schema_version'")),
    dropColumn: async (table, column) =>
      withDatabase((database) => database.exec(`alter table "${table}" drop column "${column}"`)),
    async close() {
      for (const store of stores) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A connection to the run's server. */
export async function connect(): Promise<Client> {
  const client = new Client({ host: inject("postgresHost"), user: "postgres", database: "postgres" });
  await client.connect();
  return client;
}

async function postgresHarness(): Promise<Harness> {
  const schema = `claude_${process.pid}_${(count += 1)}`;
  const reader = await connect();
  const clients: Client[] = [reader];
  return {
    target: schema,
    async open(options = {}) {
      const client = await connect();
      clients.push(client);
      return postgresStore(client, { schema, ...options });
    },
    async rows(table) {
      const { rows } = await reader.query<{ row: object }>(
        `select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t))) as row from ${schema}."${table}" t`,
      );
      return rows.map(({ row }) => plain(row));
    },
    async sum(table, column) {
      const { rows } = await reader.query<{ sum: string }>(`select sum("${column}")::text from ${schema}."${table}"`);
      return String(rows[0]?.sum);
    },
    async receipts() {
      const { rows } = await reader.query<PlainReceipt>(
        `select stream, day::text as day, rows::int as rows, read_at::text as "readAt" from ${schema}.days`,
      );
      return rows;
    },
    async damage(stream, day) {
      await reader.query(`update ${schema}.days set as_of = 'infinity' where stream = $1 and day = $2`, [stream, day]);
    },
    async pretendNewer() {
      await reader.query(`update ${schema}.usage_meta set value = '999' where name = 'schema_version'`);
    },
    async dropColumn(table, column) {
      await reader.query(`alter table ${schema}."${table}" drop column "${column}"`);
    },
    async close() {
      await reader.query(`drop schema if exists ${schema} cascade`);
      for (const client of clients) await client.end();
    },
  };
}

async function parquetHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), "sync-parquet-"));
  const duckdb = await DuckDBInstance.create();
  const connection = await duckdb.connect();
  const read = async (sql: string): Promise<PlainRow[]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson().map(plain);
  };
  const source = (table: string): string =>
    `read_parquet('${join(folder, table, table === "changes" ? "*/*" : "*")}.parquet', union_by_name = true)`;
  return {
    target: folder,
    open: async ({ now } = {}) => parquetStore(folder, { now }),
    async rows(table) {
      const files = await readdir(join(folder, table)).catch(() => []);
      if (!files.some((name) => name.endsWith(".parquet") || table === "changes")) return [];
      return read(`select columns(*)::varchar from ${source(table)}`);
    },
    async sum(table, column) {
      const [row] = await read(`select sum("${column}")::varchar as sum from ${source(table)}`);
      return String(row?.["sum"]);
    },
    async receipts(streams) {
      const found = [];
      for (const stream of streams) {
        const files = `${join(folder, stream)}/*.parquet`;
        const notes = await read(
          `select decode(value) as value from parquet_kv_metadata('${files}') where decode(key) = 'usage_receipt'`,
        );
        for (const { value } of notes) {
          const receipt = JSON.parse(String(value)) as PlainReceipt & { readonly read_at: string };
          found.push({ ...receipt, readAt: receipt.read_at });
        }
      }
      return found;
    },
    async damage(stream, day) {
      // The receipt's text in the footer, with as many bytes as before.
      const path = join(folder, stream, `${day}.parquet`);
      const bytes = await readFile(path);
      const at = bytes.lastIndexOf('"as_of":"2');
      bytes.write("x", at + '"as_of":"'.length);
      await writeFile(path, bytes);
    },
    async pretendNewer() {
      const path = join(folder, "usage_meta.json");
      const meta = JSON.parse(await readFile(path, "utf8")) as object;
      await writeFile(path, JSON.stringify({ ...meta, schema_version: "999" }));
    },
    async dropColumn(table, column) {
      for (const name of await readdir(join(folder, table))) {
        const path = join(folder, table, name);
        const metadata = await read(
          `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`,
        );
        const notes = metadata.map(({ key, value }) => `'${key}': '${String(value).replaceAll("'", "''")}'`);
        await connection.run(
          `copy (select * exclude ("${column}") from read_parquet('${path}')) to '${path}.new' (format parquet, kv_metadata {${notes.join(", ")}})`,
        );
        await writeFile(path, await readFile(`${path}.new`));
        await rm(`${path}.new`);
      }
    },
    async close() {
      connection.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
