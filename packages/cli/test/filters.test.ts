import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { serveCanned } from "./canned-server.ts";
import { demo, freshFolder, type Ran, usage } from "./usage.ts";

const window = { starting_at: "2026-08-11T00:00:00Z", ending_at: "2026-09-10T00:00:00Z" };
const { ledger, organization } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });

type CostRow = ReturnType<typeof ledger.cost>[number];

/** What the ledger's rows that match cost, summed by another library than the command's. */
function costOf(matches: (row: CostRow) => boolean): string {
  return ledger
    .cost({ ...window, group_by: ["workspace_id", "description"] })
    .filter(matches)
    .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
    .div(100)
    .toFixed();
}

interface Document {
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly total: Readonly<Record<string, string | number | null>>;
  readonly notes: readonly string[];
}

async function json(...args: string[]): Promise<Document> {
  const { code, stdout, stderr } = await usage([...args, "--format", "json"], { env: demo });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Document;
}

const idOf = (name: string): string => organization.workspaces.find((each) => each.name === name)?.id ?? "";
const production = idOf("Production");

test.each([
  ["a name", ["--workspace", "production"], ({ workspace_id: id }: CostRow) => id === production],
  ["an ID", ["--workspace", production], ({ workspace_id: id }: CostRow) => id === production],
  ["the default workspace", ["--workspace", "Default workspace"], ({ workspace_id: id }: CostRow) => id === null],
  ["its ID", ["--workspace", idOf("Default")], ({ workspace_id: id }: CostRow) => id === null],
  ["a model", ["--model", "claude-opus-5"], ({ model }: CostRow) => model === "claude-opus-5"],
  [
    "a kind of charge",
    ["--where", "type=web_search,code_execution"],
    ({ cost_type: type }: CostRow) => type === "web_search" || type === "code_execution",
  ],
  ["no model", ["--where", "model="], ({ model }: CostRow) => model === null],
  [
    "both",
    ["--workspace", "Production", "--model", "claude-opus-5"],
    ({ workspace_id: id, model }: CostRow) => id === production && model === "claude-opus-5",
  ],
])("usage cost filtered by %s is the ledger's, to the last digit", async (_words, flags, matches) => {
  const truth = costOf(matches);
  expect(Number(truth)).toBeGreaterThan(0);
  expect((await json("cost", ...flags, "--by", "total")).rows[0]?.["cost"]).toBe(truth);
  const byDay = await json("cost", ...flags, "--by", "day");
  expect(byDay.rows.reduce((sum, { cost }) => sum.plus(String(cost)), new Decimal(0)).toFixed()).toBe(truth);
});

test.each([
  [["cost", "--model", "claude-opsu-5", "--by", "total"], 'got "claude-opsu-5"; nothing in this window has it'],
  [["cost", "--model", "claude-opsu-5", "--by", "total"], "Did you mean claude-opus-5?"],
  [["tokens", "--model", "claude-opsu-5", "--by", "total"], "Did you mean claude-opus-5?"],
  [["tokens", "--model", "claude-opus-5,claude-opsu-5"], 'got "claude-opsu-5"'],
  [["analytics", "cost", "--model", "claude-opsu-5", "--by", "total"], 'got "claude-opsu-5"'],
  [["claude-code", "--model", "claude-opsu-5"], 'got "claude-opsu-5"'],
  [["claude-code", "--key", "nobody"], "no API key has that ID or name"],
  [["cost", "--model", "opus"], "Did you mean claude-opus-5?"],
  // As narrow tables show models.
  [["cost", "--model", "opus-5"], "Did you mean claude-opus-5?"],
  [["claude-code", "--model", "sonnet-5"], "Did you mean claude-sonnet-5?"],
  [["tokens", "--model", "haiku-4-5"], "Did you mean claude-haiku-4-5-20251001?"],
  [["cost", "--where", "type=web_serch"], "Did you mean web_search?"],
  [["cost", "--workspace", "Prodction"], "Did you mean Production?"],
  [["cost", "--where", "tpe=x"], "Did you mean type?"],
  [["cost", "--where", "key=x"], "usage analytics cost --key"],
  [["claude-code", "--workspace", "Production"], "usage tokens --workspace"],
  [["tokens", "--workspace", idOf("Default")], "Use --workspace Default"],
  // The rows of one value must not hide that another does not exist.
  [["tokens", "--workspace", `${production},wrkspc_misspelled`], 'got "wrkspc_misspelled"; no workspace has that ID'],
  [["tokens", "--workspace", `${production},${idOf("Default")}`], "Use --workspace Default"],
  [["analytics", "cost", "--workspace", `${production},wrkspc_misspelled`], 'got "wrkspc_misspelled"'],
  [["api", "messages", "--last", "3d", `workspace_ids=${production},wrkspc_misspelled`], 'got "wrkspc_misspelled"'],
  [
    ["tokens", "--model", "claude-opus-5,claude-opsu-5", "--by", "key,workspace,tier,context,geo"],
    'got "claude-opsu-5"; nothing in this window has it',
  ],
  [["cost", "--by", "team"], "--teams teams.json"],
  [["cost", "--team", "Search"], "--teams teams.json"],
])("usage %j is an error instead of a zero", async (args, words) => {
  const { code, stdout, stderr } = await usage(args, { env: demo });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(words);
});

const unused = "no use in this window. With use: ";

test.each([
  // Models with a list price, and one whose version is newer than any.
  [["cost", "--model", "claude-opus-4-1"], `--model claude-opus-4-1: ${unused}claude-haiku`],
  [["cost", "--model", "claude-opus-9"], `--model claude-opus-9: ${unused}`],
  [["cost", "--where", "model=claude-opus-4-1"], `--where model=claude-opus-4-1: ${unused}`],
  [["tokens", "--model", "claude-opus-4-1"], `--model claude-opus-4-1: ${unused}`],
  [["analytics", "cost", "--model", "claude-opus-4-1"], `--model claude-opus-4-1: ${unused}`],
  [["analytics", "usage", "--where", "model=claude-opus-4-1"], `--model claude-opus-4-1: ${unused}`],
  [["claude-code", "--model", "claude-opus-4-1"], `--model claude-opus-4-1: ${unused}`],
  // What only rows can tell.
  [["claude-code", "--where", "terminal=vscod"], "Did you mean vscode?"],
  [
    ["claude-code", "--where", "developer=developer-99@example.com"],
    "--where developer=developer-99@example.com: no use",
  ],
  // Each has figures, and nothing has both.
  [
    ["cost", "--workspace", "Staging", "--where", "type=code_execution"],
    "--workspace Staging --where type=code_execution",
  ],
])("usage %j is a zero that says what it is about", async (args, words) => {
  const { rows, total, notes } = await json(...args, "--by", "day");
  expect(rows).toEqual([]);
  const { total: one } = await json(...args, "--by", "total");
  expect(one).toEqual(total);
  const figures = Object.entries(total).filter(([name]) => !/share|rate/.test(name));
  expect(figures.length).toBeGreaterThan(0);
  for (const [, figure] of figures) expect(Number(figure)).toBe(0);
  expect(notes.join("\n")).toContain(words);
  // The window has figures: only the filters have none.
  expect(notes.join("\n")).not.toContain("nothing for this window");
  // CSV has no notes.
  const csv = await usage([...args, "--by", "total", "--format", "csv"], { env: demo });
  expect([csv.code, csv.stderr]).toEqual([0, expect.stringContaining(words)]);
});

test("of several models, the unused one is named, and the figures are those of the others", async () => {
  const truth = costOf(({ model }) => model === "claude-opus-5");
  const { total, notes } = await json("cost", "--model", "claude-opus-5,claude-opus-4-1");
  expect(total["cost"]).toBe(truth);
  expect(notes.join("\n")).toContain("claude-opus-4-1: no use");
  expect(notes.join("\n")).toContain("Only what matches --model claude-opus-5,claude-opus-4-1.");
});

test("a model that is used only in one of two compared windows is not an error", async () => {
  const { code, stderr } = await usage(
    ["claude-code", "--month", "2026-07", "--model", "claude-opus-4-6", "--compare", "previous"],
    { env: demo },
  );
  expect(code, stderr).toBe(0);
});

test("Claude Code takes the ID of a key, although it has names only", async () => {
  const name = "batch-worker-02";
  const id = organization.apiKeys.find((key) => key.name === name)?.id ?? "";
  const [byName, byId] = [await json("claude-code", "--key", name), await json("claude-code", "--key", id)];
  expect(byName.total["sessions"]).toBeGreaterThan(0);
  expect(byId.total).toEqual(byName.total);
});

test("the ID of a key is refused by Claude Code if another key has its name", async () => {
  const names = organization.apiKeys.map(({ name }) => name);
  const shared = names.find((name, index) => names.indexOf(name) !== index);
  const [id, other] = organization.apiKeys.filter(({ name }) => name === shared).map((key) => key.id);
  const { code, stdout, stderr } = await usage(["claude-code", "--key", id ?? ""], { env: demo });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`"${shared}" is also the name of ${other}. Use --key "${shared}" for all`);
});

test("tokens of the default workspace are the ledger's, although the API has no filter for it", async () => {
  const truth = ledger
    .usage({ ...window, group_by: ["workspace_id"] })
    .filter(({ workspace_id: id }) => id === null)
    .reduce((sum, row) => sum + row.output_tokens, 0);
  expect(truth).toBeGreaterThan(0);
  for (const by of ["total", "model", "day"]) {
    expect((await json("tokens", "--workspace", "Default", "--by", by)).total["output_tokens"]).toBe(truth);
  }
});

test("--key and --where filter tokens and the newer reports", async () => {
  const key = organization.apiKeys[1];
  const truth = ledger
    .usage({ ...window, api_key_ids: [key?.id ?? ""] })
    .reduce((sum, row) => sum + row.output_tokens, 0);
  expect(truth).toBeGreaterThan(0);
  for (const flags of [
    ["--key", key?.id ?? ""],
    ["--key-id", key?.id ?? ""],
    ["--where", `key=${key?.id}`],
  ]) {
    expect((await json("tokens", ...flags)).total["output_tokens"]).toBe(truth);
  }
  const opus = ["--model", "claude-opus-5", "--by", "total"];
  const [plain, where] = [
    await json("analytics", "cost", ...opus),
    await json("analytics", "cost", "--where", "model=claude-opus-5", "--by", "total"),
  ];
  expect(plain.total).toEqual(where.total);
});

/** A file of teams in an empty folder. */
function teamsFile(teams: object): string {
  const file = join(freshFolder(), "teams.json");
  writeFileSync(file, JSON.stringify({ teams }));
  return file;
}

test("cost by team is the ledger's by workspace, and what is in no team is its own line", async () => {
  const file = teamsFile({
    Search: { workspaces: ["Production", "Default workspace"] },
    Labs: { workspaces: [idOf("Research")] },
  });
  const { rows, total } = await json("cost", "--by", "team", "--teams", file);
  const truth = {
    Search: costOf(({ workspace_id: id }) => id === production || id === null),
    Labs: costOf(({ workspace_id: id }) => id === idOf("Research")),
    null: costOf(({ workspace_id: id }) => id !== null && ![production, idOf("Research")].includes(id)),
  };
  expect(Object.fromEntries(rows.map(({ team, cost }) => [team, cost]))).toEqual(truth);
  expect(total["cost"]).toBe(costOf(() => true));
  const table = await usage(["cost", "--by", "team", "--teams", file], { env: demo });
  expect(table.stdout).toMatch(/^Unassigned /m);
  const search = await json("cost", "--team", "search", "--by", "model,day", "--teams", file);
  expect(search.total["cost"]).toBe(truth.Search);
});

test("a key or a person goes before its workspace, in tokens, the newer reports and Claude Code", async () => {
  const rows = ledger.usage({ ...window, group_by: ["api_key_id", "workspace_id"] });
  const key =
    rows.find(({ api_key_id: id, workspace_id: workspace }) => id !== null && workspace === production)?.api_key_id ??
    "";
  const file = teamsFile({ Search: { workspaces: ["Production"] }, Labs: { keys: [key] } });
  const tokens = (matches: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(matches).reduce((sum, row) => sum + row.output_tokens, 0);
  const { rows: byTeam, total } = await json("tokens", "--by", "team", "--teams", file);
  expect(Object.fromEntries(byTeam.map(({ team, output_tokens: output }) => [team, output]))).toEqual({
    Labs: tokens(({ api_key_id: id }) => id === key),
    Search: tokens(({ api_key_id: id, workspace_id: workspace }) => id !== key && workspace === production),
    null: tokens(({ api_key_id: id, workspace_id: workspace }) => id !== key && workspace !== production),
  });
  const all = await json("tokens", "--by", "total");
  expect(total["output_tokens"]).toBe(all.total["output_tokens"]);
  for (const report of [["analytics", "cost"], ["claude-code"]]) {
    const people = teamsFile({ Search: { people: ["developer-03@example.com"] }, Labs: { people: ["Developer 05"] } });
    const split = await json(...report, "--by", "team", "--teams", people);
    expect(new Set(split.rows.map(({ team }) => team))).toEqual(new Set(["Labs", "Search", null]));
    expect(split.total).toEqual((await json(...report, "--by", "total")).total);
  }
});

test.each([
  [{ A: { workspaces: ["Prodction"] } }, "teams.A.workspaces[0] is invalid"],
  [{ A: { workspaces: ["Production"] }, B: { workspaces: [production] } }, "also in A (teams.A.workspaces[0])"],
  [{ A: { workspace: [] } }, "Did you mean workspaces?"],
])("a mistake in the file of teams is named by its place: %j", async (teams, words) => {
  const { code, stdout, stderr } = await usage(["cost", "--by", "team", "--teams", teamsFile(teams)], { env: demo });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(words);
});

test("a mistake in the file of teams needs no request to be found", async () => {
  const server = await serveCanned();
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_ADMIN_API_KEY: "sk-ant-admin01-not-a-real-key" };
  const ran: Ran = await usage(["cost", "--by", "team", "--teams", teamsFile({ A: { keys: [""] } })], { env });
  expect(ran.code).toBe(1);
  expect(server.requests).toEqual([]);
  await server.close();
});
