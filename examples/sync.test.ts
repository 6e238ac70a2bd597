import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

interface Row {
  starting_at: string;
  amount: string;
}

async function readTable(file: string): Promise<Row[]> {
  const table: Record<string, Row> = JSON.parse(await readFile(file, "utf8"));
  return Object.values(table);
}

test("a figure that changed after the first run replaces the old one", async ({ place }) => {
  const { mock, run } = place;
  const file = join(await mkdtemp(join(tmpdir(), "sync-")), "table.json");
  await run("sync.ts", [file, "5"]);
  const before = await readTable(file);
  const window = { starting_at: dateAgo(5), ending_at: dateAgo(0) };
  // Yesterday's cost is served early and still changes for most of a day.
  mock.advance("20h");
  const { code } = await run("sync.ts", [file, "5"]);

  const after = (await readTable(file)).filter((row) => row.starting_at < window.ending_at);
  const truth = mock.ledger.cost({ ...window, group_by: ["workspace_id", "description"] });
  expect(code).toBe(0);
  expect(addCents(after.map((row) => row.amount))).toBe(addCents(truth.map((row) => row.amount)));
  expect(addCents(before.map((row) => row.amount))).not.toBe(addCents(after.map((row) => row.amount)));
});

test("a failed run leaves the table as it was", async ({ place }) => {
  const { mock, run } = place;
  const file = join(await mkdtemp(join(tmpdir(), "sync-")), "table.json");
  await run("sync.ts", [file, "5"]);
  const before = await readFile(file, "utf8");
  mock.inject(faults.html());
  const { code } = await run("sync.ts", [file, "5"]);

  expect(code).not.toBe(0);
  expect(await readFile(file, "utf8")).toBe(before);
});
