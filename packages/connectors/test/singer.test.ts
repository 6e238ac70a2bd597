import { createMock } from "@org/usage-mock";
import { streams as makers } from "@org/usage-sync";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { discoverSinger, runSinger } from "../src/index.ts";
import { surroundings, withoutCost } from "./support/around.ts";

const now = "2026-09-10T14:20:00Z";
const config = { start_date: "2026-09-01" };

interface Entry {
  readonly tap_stream_id: string;
  readonly key_properties: string[];
  readonly schema: { readonly properties: Record<string, unknown> };
  readonly metadata: { breadcrumb: string[]; metadata: Record<string, unknown> }[];
}

function catalog(): { streams: Entry[] } {
  return JSON.parse(discoverSinger()) as { streams: Entry[] };
}

/** The catalog with some streams selected, and no others. */
function selecting(names: readonly string[], own: Record<string, unknown> = {}): { streams: Entry[] } {
  const { streams } = catalog();
  for (const { tap_stream_id: id, metadata } of streams)
    Object.assign(metadata[0]?.metadata ?? {}, { selected: names.includes(id), ...own });
  return { streams };
}

test("discovery lists tables and receipts, with keys, and dollars as exact decimals", () => {
  const { streams } = catalog();
  const tables = Object.values(makers).flatMap((make) => make().tables);
  expect(tables.length).toBeGreaterThan(10);
  expect(streams.map((stream) => stream.tap_stream_id)).toEqual([...tables.map(({ name }) => name), "days"]);
  const [cost] = streams;
  expect(cost?.schema.properties["cost"]).toEqual({
    type: "string",
    format: "x-singer.decimal",
    precision: 38,
    scale: 18,
  });
  expect(cost?.key_properties).toEqual(["organization_id", "day", "row_key"]);
  expect(streams.find((stream) => stream.tap_stream_id === "users")?.key_properties).toEqual([
    "organization_id",
    "row_key",
  ]);
});

test("each message is of the specification, and every record fits its schema", async () => {
  const { around, messages } = surroundings(createMock({ seed: 7, now }));
  await runSinger({ config, catalog: selecting(catalog().streams.map(({ tap_stream_id: id }) => id)) }, around);
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats.default(ajv);
  const checks = new Map<string, ReturnType<Ajv["compile"]>>();
  let records = 0;
  for (const message of messages()) {
    const stream = String(message["stream"]);
    if (message.type === "SCHEMA")
      checks.set(stream, ajv.compile({ ...(message["schema"] as object), additionalProperties: false }));
    if (message.type === "RECORD") {
      const isValid = checks.get(stream);
      expect(isValid?.(message["record"]), JSON.stringify([message, isValid?.errors])).toBe(true);
      expect(Date.parse(String(message["time_extracted"]))).toBe(Date.parse(now));
      records += 1;
    }
    if (message.type === "STATE") expect(message["value"]).toHaveProperty("bookmarks");
  }
  expect(checks.size).toBe(catalog().streams.length);
  expect(records).toBeGreaterThan(1000);
  expect(new Set(messages().map(({ type }) => type))).toEqual(new Set(["SCHEMA", "RECORD", "STATE"]));
  expect(messages().at(-1)?.type).toBe("STATE");
});

test("without a catalog: cost, usage and days", async () => {
  const { around, messages } = surroundings(createMock({ seed: 7, now }));
  await runSinger({ config }, around);
  const schemas = messages().filter(({ type }) => type === "SCHEMA");
  expect(schemas.map(({ stream }) => stream)).toEqual(["cost", "usage", "days"]);
});

test("a column that is not selected is not sent; the key, the day and read_at always are", async () => {
  const chosen = selecting(["cost", "days"]);
  for (const { metadata } of chosen.streams)
    for (const { breadcrumb, metadata: own } of metadata)
      if (breadcrumb.length > 0) own["selected"] = breadcrumb[1] === "cost";
  const { around, messages } = surroundings(createMock({ seed: 7, now }));
  await runSinger({ config, catalog: chosen }, around);
  const record = messages().find(({ type, stream }) => type === "RECORD" && stream === "cost");
  expect(Object.keys(record?.["record"] as object).toSorted()).toEqual([
    "cost",
    "day",
    "organization_id",
    "read_at",
    "row_key",
  ]);
});

test("a state ends a run early only for what has settled, and FULL_TABLE ignores it", async () => {
  const mock = createMock({ seed: 7, now });
  const first = surroundings(mock);
  await runSinger({ config, catalog: selecting(["cost", "days"]) }, first.around);
  const state = first.messages().findLast(({ type }) => type === "STATE")?.["value"];
  mock.advance("30d");
  const days = async (own: Record<string, unknown>): Promise<number> => {
    const { around, messages } = surroundings(mock);
    await runSinger({ config, state, catalog: selecting(["cost", "days"], own) }, around);
    return messages().filter(({ type, stream }) => type === "RECORD" && stream === "days").length;
  };
  // September 1 and 2 had settled when they were read: 7 days after their end.
  expect(await days({})).toBe(37);
  expect(await days({ "replication-method": "FULL_TABLE" })).toBe(39);
});

test("a table that is read in full has no bookmark of the reads before until it has days again", async () => {
  const mock = createMock({ seed: 7, now });
  const first = surroundings(mock);
  const names = ["cost", "usage", "days"];
  const bookmarks = ({ messages }: typeof first): string[] => {
    const { value } = messages().findLast(({ type }) => type === "STATE") as { value?: { bookmarks: object } };
    return Object.keys(value?.bookmarks ?? {}).toSorted();
  };
  await runSinger({ config, catalog: selecting(names) }, first.around);
  expect(bookmarks(first)).toEqual(["cost", "days", "usage"]);
  const state = first.messages().findLast(({ type }) => type === "STATE")?.["value"];
  const again = surroundings(mock, withoutCost(mock));
  const inFull = selecting(names, { "replication-method": "FULL_TABLE" });
  await runSinger({ config, state, catalog: inFull }, again.around);
  expect(bookmarks(again)).toEqual(["days", "usage"]);
});

test("counts above 2^53 keep their digits", async () => {
  const { jsonText } = await import("../src/json/json-text.ts");
  expect(jsonText({ tokens: 9_007_199_254_740_993n, list: [1n], none: undefined, text: "a\u2028" })).toBe(
    `{"tokens":9007199254740993,"list":[1],"text":${JSON.stringify("a\u2028")}}`,
  );
});
