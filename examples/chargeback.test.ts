import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

interface Line {
  month: string;
  team: string;
  workspace: string;
  usd: string;
}

async function teamsFile(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "teams-")), "teams.csv");
  await writeFile(file, text);
  return file;
}

/** Dollars of CSV lines, added exactly, like the ledger's cents. */
const sumUsd = (lines: readonly Line[]): string => addCents(lines.map((line) => line.usd));

test("the bills of all teams add up to the ledger's total, to the last digit", async ({ place }) => {
  const { code, stdout } = await place.run("chargeback.ts", ["teams.csv", "2026-05"]);

  const lines: Line[] = parse(stdout, { columns: true });
  const rows = place.mock.ledger.cost({ starting_at: "2026-05-01", ending_at: "2026-06-01" });
  expect(code).toBe(0);
  expect(sumUsd(lines)).toBe(dollars(addCents(rows.map((row) => row.amount))));
  expect(new Set(lines.map((line) => line.month))).toEqual(new Set(["2026-05"]));
});

test("a shared workspace is split by its shares", async ({ place }) => {
  const { stdout } = await place.run("chargeback.ts", ["teams.csv", "2026-05"]);

  const lines: Line[] = parse(stdout, { columns: true });
  const workspace = place.mock.organization.workspaces.find((each) => each.name === "Claude Code");
  const rows = place.mock.ledger
    .cost({ starting_at: "2026-05-01", ending_at: "2026-06-01", group_by: ["workspace_id"] })
    .filter((row) => row.workspace_id === workspace?.id);
  const data = lines.filter((line) => line.workspace === "Claude Code" && line.team === "Data");
  expect(sumUsd([...data, ...data, ...data, ...data])).toBe(dollars(addCents(rows.map((row) => row.amount))));
});

test("a workspace without a team gets its own line instead of being dropped", async ({ place }) => {
  const file = await teamsFile("workspace,team,share\nDefault workspace,Platform,1\n");
  const { stdout } = await place.run("chargeback.ts", [file, "2026-05"]);

  const lines: Line[] = parse(stdout, { columns: true });
  const rows = place.mock.ledger.cost({ starting_at: "2026-05-01", ending_at: "2026-06-01" });
  expect(lines.filter((line) => line.team === "(no team)").length).toBeGreaterThan(1);
  expect(sumUsd(lines)).toBe(dollars(addCents(rows.map((row) => row.amount))));
});

test("shares that do not add up to one are refused before a line is written", async ({ place }) => {
  const file = await teamsFile("workspace,team,share\nDefault workspace,Platform,0.9\n");
  const { code, stdout, stderr } = await place.run("chargeback.ts", [file, "2026-05"]);

  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("The shares of Default workspace");
});

test("a team that looks like a spreadsheet formula stays text", async ({ place }) => {
  const file = await teamsFile('workspace,team,share\nDefault workspace,"=HYPERLINK(1)",1\n');
  const { stdout } = await place.run("chargeback.ts", [file, "2026-05"]);

  expect(stdout).toContain(",'=HYPERLINK(1),");
});
