import { createMock } from "@org/usage-mock";
import { streams } from "@org/usage-sync";
import { expect, test } from "vitest";
import { engineTables, runSinger } from "../src/index.ts";
import { surroundings } from "./support/around.ts";
import { Destination } from "./support/destination.ts";
import { sqlBlocks } from "./support/view.ts";

test("the guide's view of a list shows what was listed by the newest read", async () => {
  expect(sqlBlocks).toHaveLength(2);
  const tables = engineTables(Object.values(streams).map((make) => make()));
  const destination = new Destination(tables, "upsert");
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const names = ["workspaces", "days"];
  const catalog = {
    streams: names.map((id) => ({ tap_stream_id: id, metadata: [{ breadcrumb: [], metadata: { selected: true } }] })),
  };
  const { around, messages } = surroundings(mock);
  await runSinger({ config: { start_date: "2026-09-01" }, catalog }, around);
  const records = messages().filter(({ type }) => type === "RECORD");
  const listed = records
    .filter(({ stream }) => stream === "workspaces")
    .map(({ record }) => record as Record<string, string>);
  expect(listed.length).toBeGreaterThan(2);
  for (const { stream, record } of records) destination.write(String(stream), record as Record<string, string>);
  // The first one is gone at the next read.
  const later = "2026-09-11T14:20:00.000Z";
  for (const row of listed.slice(1)) destination.write("workspaces", { ...row, read_at: later, day: "2026-09-11" });
  const receipt = records.find(({ stream }) => stream === "days")?.["record"] as Record<string, string>;
  destination.write("days", { ...receipt, read_at: later, day: "2026-09-11" });

  const current = destination.view(sqlBlocks[1] ?? "", "workspaces_current");
  expect(current.map((row) => row["row_key"])).toEqual(listed.slice(1).map((row) => row["row_key"]));
  destination.close();
});
