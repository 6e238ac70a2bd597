import { analyticsCostGroupBys, costGroupBys, messagesGroupBys, serviceTiers } from "@org/usage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, serveApi } from "./support/api.ts";
import { type Answer, openSession, type Session } from "./support/session.ts";
import { dollars, dollarsBy, groupsOf } from "./support/sums.ts";

const window = { starting_at: "2026-09-01", ending_at: "2026-09-08" };
const span = { from: "2026-09-01", to: "2026-09-08" };

let api: Api;
let session: Session;
beforeAll(async () => {
  api = await serveApi();
  session = await openSession(api.env);
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
  // Of everything that was written in this file.
  expect(session.written().length).toBeGreaterThan(1000);
  expect(session.written().includes(api.mock.apiKey)).toBe(false);
});

async function answered(name: string, args: Record<string, unknown>): Promise<Answer> {
  const { isError, answer } = await session.call(name, args);
  expect(isError, JSON.stringify(answer)).toBe(false);
  return answer;
}

function rowsOf(answer: Answer): readonly Readonly<Record<string, unknown>>[] {
  return answer["rows"] as readonly Readonly<Record<string, unknown>>[];
}

/** The values that a tool accepts in a list. */
function valuesOf(schema: unknown, name: string): unknown {
  const { properties } = schema as {
    readonly properties: Record<string, { readonly items?: { readonly enum?: unknown } }>;
  };
  return properties[name]?.items?.enum;
}

test("seven tools that only read, with the values of the API description, and no argument more", async () => {
  const { tools } = await session.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "cost",
    "tokens",
    "claude_code",
    "analytics",
    "budget",
    "names",
    "reconcile",
  ]);
  for (const { annotations, inputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(description?.length).toBeGreaterThan(40);
  }
  const [cost, tokens, , analytics] = tools.map(({ inputSchema }) => inputSchema);
  expect(valuesOf(cost, "by")).toEqual(expect.arrayContaining([...costGroupBys, "day", "total"]));
  expect(valuesOf(tokens, "by")).toEqual(expect.arrayContaining([...messagesGroupBys, "hour"]));
  expect(valuesOf(tokens, "service_tiers")).toEqual([...serviceTiers]);
  expect(valuesOf(analytics, "by")).toEqual(expect.arrayContaining([...analyticsCostGroupBys]));
});

test("cost: exact dollars by workspace and day, with coverage", async () => {
  const answer = await answered("cost", { ...span, by: ["day", "workspace_id"] });
  const truth = dollarsBy(
    api.mock.ledger.cost({ ...window, group_by: ["workspace_id"] }),
    (row) => `${row.starting_at.slice(0, 10)} ${row.workspace_id}`,
    (row) => row.amount,
  );
  const rows = rowsOf(answer);
  expect(new Map(rows.map((row) => [`${String(row["day"])} ${String(row["workspace_id"])}`, row["cost"]]))).toEqual(
    truth,
  );
  expect(answer["total"]).toMatchObject({ cost: dollars(api.mock.ledger.cost(window).map(({ amount }) => amount)) });
  expect(answer["coverage"]).toMatchObject({
    complete: true,
    missing: [],
    settled_through: "2026-09-08T00:00:00Z",
    settling: [],
    as_of: expect.stringMatching(/^2026-09-10T14:/),
  });
});

test("tokens: filters and groups", async () => {
  const answer = await answered("tokens", { ...span, by: ["model"], service_tiers: ["batch"] });
  const truth = api.mock.ledger.usage({ ...window, group_by: ["model", "service_tier"] });
  const byModel = groupsOf(
    truth.filter((row) => row.service_tier === "batch"),
    (row) => String(row.model),
  );
  expect(new Map(rowsOf(answer).map((row) => [row["model"], row["output_tokens"]]))).toEqual(
    new Map([...byModel].map(([model, rows]) => [model, rows.reduce((sum, row) => sum + row.output_tokens, 0)])),
  );
});

test("claude_code: tokens by model", async () => {
  const answer = await answered("claude_code", { ...span, by: ["model"] });
  const truth = api.mock.ledger.claudeCode(window);
  const byModel = groupsOf(
    truth.filter(({ model }) => model !== null),
    ({ model }) => String(model),
  );
  expect(new Map(rowsOf(answer).map((row) => [row["model"], row["output_tokens"]]))).toEqual(
    new Map([...byModel].map(([model, rows]) => [model, rows.reduce((sum, { output }) => sum + output, 0)])),
  );
});

test("analytics: cost by product", async () => {
  const answer = await answered("analytics", { report: "cost", ...span, by: ["product"] });
  const truth = dollarsBy(
    api.mock.ledger.analytics.cost({ ...window, time_bucket_width: "1d", group_by: ["product"] }),
    ({ group }) => String(group["product"]),
    ({ cost }) => cost.amount,
  );
  expect(new Map(rowsOf(answer).map((row) => [String(row["product"]), row["cost"]]))).toEqual(truth);
  // Figures of the last 30 days may still change.
  expect((answer["coverage"] as { settling: unknown[] }).settling).not.toEqual([]);
});

const august = { starting_at: "2026-08-01", ending_at: "2026-09-01" };

test("budget: what was spent, and the verdict", async () => {
  const spent = dollars(api.mock.ledger.cost(august).map(({ amount }) => amount));
  const over = await answered("budget", { limit_dollars: "100", month: "2026-08" });
  expect(over).toMatchObject({ verdict: "over", spent, coverage: { complete: true } });
  expect(await answered("budget", { limit_dollars: 1_000_000, month: "2026-08" })).toMatchObject({
    verdict: "under",
    spent,
  });
});

test("names: the lists, as data", async () => {
  const answer = await answered("names", { list: "keys", limit: 200 });
  const rows = rowsOf(answer);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows)
    expect(row).toMatchObject({ id: expect.stringMatching(/^apikey_/), name: { untrusted_text: expect.any(String) } });
});

test("reconcile: a month's bill, day by day", async () => {
  const answer = await answered("reconcile", { month: "2026-08", limit: 31 });
  expect(answer["billed"]).toBe(dollars(api.mock.ledger.cost(august).map(({ amount }) => amount)));
  expect(rowsOf(answer)).toHaveLength(31);
  expect(rowsOf(answer)[0]).toMatchObject({
    day: "2026-08-01",
    billed: dollars(
      api.mock.ledger.cost({ starting_at: "2026-08-01", ending_at: "2026-08-02" }).map(({ amount }) => amount),
    ),
  });
});

test("an answer is bounded, says how to go on, and its pages are of one read", async () => {
  const args = { month: "2026-08", by: ["day", "description"] };
  const first = await answered("cost", { ...args, limit: 200 });
  expect(JSON.stringify(first).length).toBeLessThan(40_000);
  expect(first["page"]).toMatchObject({ hint: expect.stringContaining("offset") });
  const requests = api.requests.length;
  const rows = [...rowsOf(first)];
  let page = first["page"] as { of: number; next_offset?: number };
  while (page.next_offset !== undefined) {
    const next = await answered("cost", { ...args, limit: 200, offset: page.next_offset });
    expect(next["coverage"]).toEqual(first["coverage"]);
    rows.push(...rowsOf(next));
    page = next["page"] as typeof page;
  }
  expect(api.requests).toHaveLength(requests);
  expect(rows).toHaveLength(page.of);
  expect(dollars(rows.map((row) => `${String(row["cost"])}e2`))).toBe((first["total"] as { cost: string }).cost);
});

test.each([
  ["cost", { by: ["modle"] }, ['"workspace_id"', '"model"', "by[0]"]],
  ["cost", { models: ["claude-sonnet-5"] }, ["Unknown argument models", "month, last, from, to, by"]],
  ["cost", { last: "a week" }, ["expected a span such as 30d"]],
  ["cost", { from: "2026-13-01" }, ["from is invalid", "expected a UTC day such as 2026-05-01"]],
  ["tokens", { service_tiers: ["cheap"] }, ['"batch"', '"standard"']],
  ["tokens", { workspace_ids: ["Prodction"], ...span }, ["no workspace has that ID or name"]],
  ["analytics", { report: "cost", where: { tiers: ["batch"] } }, ["Unknown argument tiers", "service_tiers"]],
  ["budget", { limit: 5000 }, ["Unknown argument limit", "limit_dollars"]],
  ["budget", { limit_dollars: "-1" }, ["expected dollars, such as 5000"]],
  ["names", { list: "people" }, ['"users"']],
  ["reconcile", { month: "May" }, ["expected a UTC month such as 2026-05"]],
  ["cost", { limit: 1000 }, ["200"]],
])("wrong arguments of %s are errors that say what is allowed: %j", async (name, args, words) => {
  const { isError, answer } = await session.call(name, args);
  expect(isError).toBe(true);
  for (const word of words) expect(String(answer["error"])).toContain(word);
  expect(String(answer["error"])).not.toContain("--");
});
