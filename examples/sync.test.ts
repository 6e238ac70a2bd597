import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { faults } from "@org/usage-mock";
import { expect } from "vitest";
import { dateAgo } from "./test/date.ts";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

/** What the table says that the days before today cost, in dollars. */
function storedDollars(file: string): string[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare("select cost from cost where day < ?").all(dateAgo(0));
  database.close();
  return rows.map(({ cost }) => String(cost));
}

async function newFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "sync-")), "usage.db");
}

test("a figure that changed after the first run replaces the old one", async ({ place }) => {
  const { mock, run } = place;
  const file = await newFile();
  await run("sync.ts", [file, dateAgo(5)]);
  const before = storedDollars(file);
  // Yesterday's cost is on the report early and still moves.
  mock.advance("20h");
  const { code } = await run("sync.ts", [file, dateAgo(5)]);

  const after = storedDollars(file);
  const window = { starting_at: dateAgo(5), ending_at: dateAgo(0) };
  const truth = mock.ledger.cost({ ...window, group_by: ["workspace_id", "description"] });
  expect(code).toBe(0);
  expect(addCents(after)).toBe(dollars(addCents(truth.map((row) => row.amount))));
  expect(addCents(before)).not.toBe(addCents(after));
});

test("stored days are read back, and a day that is not stored is missing", async ({ place }) => {
  const { mock, run } = place;
  const file = await newFile();
  await run("sync.ts", [file, dateAgo(5)]);
  const { code, stdout } = await run("read-store.ts", [file, dateAgo(6), dateAgo(0)]);
  const lines = [5, 4, 3, 2, 1].map((days) => {
    const truth = mock.ledger.usage({ starting_at: dateAgo(days), ending_at: dateAgo(days - 1) });
    const tokens = truth.reduce((sum, row) => sum + row.output_tokens, 0);
    return `${dateAgo(days)} ${tokens}${days > 2 ? "" : ", may still change"}`;
  });

  expect(code).toBe(0);
  expect(stdout.trim().split("\n")).toEqual([...lines, `${dateAgo(6)} is missing`]);
});

test("a failed run leaves the table as it was", async ({ place }) => {
  const { mock, run } = place;
  const file = await newFile();
  await run("sync.ts", [file, dateAgo(5)]);
  const before = storedDollars(file);
  mock.inject(faults.html({ times: 2, endpoint: ["cost", "messages"] }));
  const { code, stderr } = await run("sync.ts", [file, dateAgo(5)]);

  expect(code).toBe(1);
  expect(stderr).toContain("failed");
  expect(storedDollars(file)).toEqual(before);
});
