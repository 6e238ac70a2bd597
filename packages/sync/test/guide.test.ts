import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import { Decimal } from "decimal.js";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSync, type Store, type Stream, streams as makers, type SyncOptions } from "../src/index.ts";
import { parquetStore } from "../src/parquet.ts";
import { postgresStore } from "../src/postgres.ts";
import { addDecimalSum, sqliteStore } from "../src/sqlite.ts";
import { type Api, makeApi } from "./support/api.ts";
import { connect, makeHarness } from "./support/harness.ts";

const guide = readFileSync(join(import.meta.dirname, "../../../docs/sync.md"), "utf8");
const blocks = [...guide.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = ""]) => sql);
const queries = blocks.filter((sql) => !sql.startsWith("--"));
const names = ["cost", "usage", "usage_keys", "claude_code", "workspaces", "api_keys", "users"];
const schema = "claude";
const dayMs = 86_400_000;
const dayAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
const since = dayAgo(20);
let api: Api;
let client: Client;

function optionsFor(store: Store, streams: readonly Stream[]): SyncOptions {
  return { usage: api.usage, store, streams, since, organization: "o" };
}

beforeAll(async () => {
  api = makeApi(new Date().toISOString().slice(0, 19) + "Z");
  client = await connect();
  await client.query(`drop schema if exists ${schema} cascade`);
  const store = postgresStore(client, { schema });
  const streams = names.map((name) => makers[name]?.()).filter((stream) => stream !== undefined);
  // Yesterday is not served yet, and a day that had settled is restated.
  api.holdBack(dayAgo(1));
  await createSync(optionsFor(store, streams)).run();
  api.restate(dayAgo(15), "corrected");
  await createSync({ ...optionsFor(store, streams), verifyDays: 18 }).run();
});
afterAll(async () => {
  await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
});

test("the guide has ten queries for Postgres, and one each for SQLite and DuckDB", () => {
  expect(queries).toHaveLength(10);
  expect(blocks).toHaveLength(12);
});

test.each(queries)("the query runs and finds rows: %s", async (sql) => {
  const { rows } = await client.query<object>(sql);

  expect(rows.length).toBeGreaterThan(0);
});

async function answer(question: string): Promise<Record<string, unknown>[]> {
  const [, rest = ""] = guide.split(question);
  const [, sql = ""] = /```sql\n(.*?)```/s.exec(rest) ?? [];
  const { rows } = await client.query<Record<string, unknown>>(sql);
  return rows;
}

function lineOf(row: Record<string, unknown>): string {
  return `${String(row["day"])} ${String(row["model"])} ${new Decimal(String(row["dollars"])).toFixed()}`;
}

/** The dollars of a day, from the ledger. */
function dollarsOf(day: string): Decimal {
  return [...api.truth("cost", day).values()].reduce((sum, cost) => sum.plus(cost), new Decimal(0));
}

test("the months add up to the ledger, to the last digit", async () => {
  const rows = await answer("What did each month cost, by kind?");
  const Exact = Decimal.clone({ precision: 60 });
  const sum = rows.reduce((total, row) => total.plus(String(row["dollars"])), new Exact(0));
  let truth = new Exact(0);
  for (let days = 20; days > 1; days -= 1) truth = truth.plus(dollarsOf(dayAgo(days)));

  expect(sum.toFixed()).toBe(truth.toFixed());
});

test("a restated day and its difference are found, and the day that is not served", async () => {
  const restated = await answer("Which settled days were restated, and by how much?");
  const missing = await answer("Which days are over, but not served yet?");
  const [change] = restated;

  expect(restated).toHaveLength(1);
  // The figures became three times as large.
  expect(new Decimal(String(change?.["dollars"])).toFixed()).toBe(dollarsOf(dayAgo(15)).div(3).mul(2).toFixed());
  expect(missing.map(({ stream }) => stream)).toEqual(["cost", "usage"]);
});

test("SQLite and DuckDB answer the same for each day and model", async () => {
  const [sqlite, parquet] = [await makeHarness("sqlite"), await makeHarness("parquet")];
  const cost = [makers["cost"]?.()].filter((stream) => stream !== undefined);
  const store = sqliteStore(sqlite.target);
  await createSync(optionsFor(store, cost)).run();
  await createSync(optionsFor(parquetStore(parquet.target), cost)).run();
  await store.close();
  const database = new DatabaseSync(sqlite.target);
  addDecimalSum(database);
  const duckdb = await (await DuckDBInstance.create()).connect();
  const [forSqlite = "", forDuckdb = ""] = blocks.filter((sql) => sql.startsWith("--"));
  const sqliteRows = database.prepare(forSqlite).all();
  const reader = await duckdb.runAndReadAll(forDuckdb.replace("tables/", `${parquet.target}/`));
  const right = reader.getRowObjectsJson();

  expect(sqliteRows.length).toBeGreaterThan(20);
  expect(sqliteRows.map(lineOf).toSorted()).toEqual(right.map(lineOf).toSorted());
  database.close();
  duckdb.closeSync();
  await sqlite.close();
  await parquet.close();
});
