import { expect, test } from "vitest";
import type { ReportOptions, UsageEvent } from "../src/index.ts";
import { type FakeServer, serverOf } from "./answers.ts";
import { clientOf } from "./client.ts";
import { rejectionOf } from "./pages.ts";

const tenDays = { starting_at: "2026-05-01", ending_at: "2026-05-11" } as const;
const at = (day: number): string => new Date(Date.UTC(2026, 4, day)).toISOString().replace(".000Z", "Z");
const bounds = (day: number): object => ({ starting_at: at(day), ending_at: at(day + 1) });

const analyticsRow = (day: number | null, group: object, output = 7): object => ({
  ...(day === null ? { starting_at: at(1), ending_at: at(11) } : bounds(day)),
  group,
  usage: {
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    cache_read_input_tokens: 0,
    output_tokens: output,
    uncached_input_tokens: 0,
    total_tokens: output,
    server_tool_use: { web_search_requests: 0 },
    requests: 1,
  },
});

/** Serves these pages one after the other, whatever is requested. */
function pagesOf(...pages: readonly (readonly object[])[]): FakeServer {
  return serverOf((url) => {
    const number = Number(url.searchParams.get("page") ?? url.searchParams.get("after_id") ?? 0);
    const hasMore = number + 1 < pages.length;
    const next = hasMore ? String(number + 1) : null;
    const refreshed = url.pathname.includes("analytics") ? { data_refreshed_at: "2026-09-10T00:00:00Z" } : {};
    return {
      data: pages[number] ?? [],
      has_more: hasMore,
      next_page: next,
      last_id: next,
      first_id: null,
      ...refreshed,
    };
  });
}

const daily = { ...tenDays, time_bucket_width: "1d", group_by: ["model"] } as const;
const readDaily = (server: FakeServer, options?: ReportOptions) => clientOf(server).analytics.usage(daily, options);

const duplicate = { name: "ProtocolError", code: "duplicate_row" };

test("a row that slips onto the next page is a duplicate_row, and names its bucket", async () => {
  const first = [analyticsRow(1, { model: "a" }), analyticsRow(2, { model: "b" })];
  const second = [analyticsRow(2, { model: "b" }, 9), analyticsRow(3, { model: "a" })];
  const error = await rejectionOf(readDaily(pagesOf(first, second)).collect());
  expect(error).toMatchObject({ ...duplicate, path: "data[0]" });
  expect((error as Error).message).toContain("2026-05-02T00:00:00Z to 2026-05-03T00:00:00Z");
  expect((error as Error).message).toContain('model "b"');
});

test("the same rows in another order, with other spacing and other bounds as text, are duplicates", async () => {
  const rows = [analyticsRow(1, { model: "a" }), analyticsRow(1, { model: "b" })];
  const again = rows.toReversed().map((row) => ({ ...row, ending_at: "2026-05-02T00:00:00.000Z" }));
  expect(await rejectionOf(readDaily(pagesOf(rows, again)).collect())).toMatchObject(duplicate);
});

test("the same dimensions in another bucket are another row", async () => {
  const rows = [1, 2, 3].flatMap((day) => [analyticsRow(day, { model: "a" }), analyticsRow(day, { model: null })]);
  expect((await readDaily(pagesOf(rows.slice(0, 3), rows.slice(3))).collect()).items).toHaveLength(6);
});

test("in an order by metric, identities are kept for the whole walk", async () => {
  const byMetric = { ...daily, order_by: "total_tokens", order: "desc" } as const;
  const rows = [5, 1, 4, 2].map((day) => analyticsRow(day, { model: "a" }));
  const read = (...pages: object[][]) =>
    clientOf(pagesOf(...pages))
      .analytics.usage(byMetric)
      .collect();
  expect((await read(rows)).items).toHaveLength(4);
  expect(
    await rejectionOf(read(rows, [analyticsRow(3, { model: "a" }), analyticsRow(1, { model: "a" })])),
  ).toMatchObject({
    ...duplicate,
    path: "data[1]",
  });
});

const readWindow = (group_by: readonly "model"[], ...rows: object[]) =>
  clientOf(pagesOf(rows))
    .analytics.usage({ ...tenDays, group_by })
    .collect();

test("without buckets, a group comes once in the window, and an ungrouped report has one row", async () => {
  expect(
    (await readWindow(["model"], analyticsRow(null, { model: "a" }), analyticsRow(null, { model: "b" }))).items,
  ).toHaveLength(2);
  const twice = [
    analyticsRow(null, { model: "a" }),
    analyticsRow(null, { model: "b" }),
    analyticsRow(null, { model: "a" }),
  ];
  expect(await rejectionOf(readWindow(["model"], ...twice))).toMatchObject(duplicate);
  expect(await rejectionOf(readWindow([], analyticsRow(null, {}), analyticsRow(null, {})))).toMatchObject(duplicate);
});

const readDays = (group_by: readonly ("actor" | "speed")[], ...pages: object[][]) =>
  clientOf(pagesOf(...pages))
    .analytics.usage({ ...daily, group_by })
    .collect();

test("rows without an identity stay several rows: a null actor, and a dimension that the answer does not name", async () => {
  const nameless = [analyticsRow(1, { actor: null }), analyticsRow(1, { actor: null })];
  expect((await readDays(["actor"], nameless, [analyticsRow(1, { actor: null })])).items).toHaveLength(3);
  expect((await readDays(["speed"], [analyticsRow(1, {}), analyticsRow(1, {})])).items).toHaveLength(2);
  expect(
    await rejectionOf(readDays(["speed"], [analyticsRow(1, { speed: null }), analyticsRow(1, { speed: null })])),
  ).toMatchObject(duplicate);
});

const userRow = (actor: object | null, output = 7): object => ({
  actor,
  starting_at: null,
  ending_at: null,
  ...(analyticsRow(null, {}, output) as { usage: object }).usage,
});

const readUsers = (...rows: object[]) => clientOf(pagesOf(rows)).enterprise.userUsageReport(tenDays).collect();

test("in a report by user, rows with a null actor pass as several, and are reported as unrecognized", async () => {
  const ada = { type: "user_actor", user_id: "user_1", email_address: "ada@example.com", name: "Ada", deleted: false };
  const { items, receipt } = await readUsers(userRow(null), userRow(ada), userRow(null));
  expect(items.map(({ actor }) => actor)).toMatchObject([null, ada, null]);
  expect(receipt.unrecognized).toMatchObject([{ path: "data[].actor", count: 2 }]);
  expect(await rejectionOf(readUsers(userRow(null), userRow(ada), userRow({ ...ada, name: "A." })))).toMatchObject(
    duplicate,
  );
});

test("two equal pages under different cursors are rows that come twice, unless no row of them has an identity", async () => {
  const nameless = [analyticsRow(1, { actor: null })];
  const byActor = { ...daily, group_by: ["actor"] } as const;
  expect((await clientOf(pagesOf(nameless, nameless)).analytics.usage(byActor).collect()).items).toHaveLength(2);
  const named = [analyticsRow(1, { model: "a" })];
  expect(await rejectionOf(readDaily(pagesOf(named, named)).collect())).toMatchObject(duplicate);
  expect((await readDaily(pagesOf(named, named), { duplicates: "allow" }).collect()).items).toHaveLength(2);
});

test("a server that repeats such a page forever is given up on", async () => {
  const endless = serverOf((_, number) => ({
    data: [analyticsRow(1, { actor: null })],
    has_more: true,
    next_page: `page_${number}`,
    data_refreshed_at: "2026-09-10T00:00:00Z",
  }));
  const report = clientOf(endless).analytics.usage({ ...daily, group_by: ["actor"] });
  expect(await rejectionOf(report.collect())).toMatchObject({ code: "cursor_repeated" });
});

test("a person who comes again under another name is a duplicate; IDs stay out of the message", async () => {
  const ada = {
    type: "user_actor",
    user_id: "user_01AdaAdaAdaAdaAdaAda",
    name: "Ada",
    email_address: "ada@example.com",
  };
  const rows = [analyticsRow(1, { actor: ada }), analyticsRow(1, { actor: { ...ada, name: "Ada L." } })];
  const error = await rejectionOf(
    clientOf(pagesOf(rows))
      .analytics.usage({ ...daily, group_by: ["actor"] })
      .collect(),
  );
  expect(error).toMatchObject(duplicate);
  expect(JSON.stringify(error) + String(error)).not.toMatch(/user_01Ada|ada@example/);
});

test("an actor that is nested too deeply to be compared is a bad_row", async () => {
  const deep = `{"type":"robot","deep":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const row = JSON.stringify(analyticsRow(1, { actor: "ACTOR" })).replace('"ACTOR"', deep);
  const text = `{"data":[${row}],"has_more":false,"next_page":null}`;
  const report = clientOf(serverOf(() => text)).analytics.usage({ ...daily, group_by: ["actor"] });
  expect(await rejectionOf(report.collect())).toMatchObject({ code: "bad_row", path: "data[0]" });
});

const costRow = (fields: object): object => ({ amount: "100", currency: "USD", ...fields });
const readCost = (group_by: readonly ("workspace_id" | "description")[], ...results: object[]) => {
  const server = pagesOf([{ ...bounds(1), results }]);
  return clientOf(server).cost({ starting_at: "2026-05-01", ending_at: "2026-05-02", group_by }).collect();
};

test("two rows of a bucket with the same grouped dimensions are a duplicate_row with both places", async () => {
  const twice = [
    costRow({ workspace_id: "wrkspc_01AbcAbcAbc" }),
    costRow({ workspace_id: "wrkspc_01AbcAbcAbc", amount: "5" }),
  ];
  const error = await rejectionOf(readCost(["workspace_id"], ...twice));
  expect(error).toMatchObject({ ...duplicate, path: "data[0].results[1]" });
  expect((error as Error).message).toMatch(
    /2026-05-01T00:00:00Z to 2026-05-02T00:00:00Z.*workspace_id \[id\].*results\[0\]/,
  );
});

test("one description per region stays several rows", async () => {
  const row = {
    description: "Claude Opus 5 Usage - Input Tokens",
    model: "claude-opus-5",
    token_type: "output_tokens",
  };
  const regions = [costRow({ ...row, inference_geo: "us" }), costRow({ ...row, inference_geo: "global" })];
  expect((await readCost(["description"], ...regions)).receipt.rows).toBe(2);
  expect(
    await rejectionOf(readCost(["description"], ...regions, costRow({ ...row, inference_geo: "us" }))),
  ).toMatchObject(duplicate);
});

test("a bad row is reported before a repeated one", async () => {
  expect(await rejectionOf(readCost([], { amount: "x" }, { amount: "x" }))).toMatchObject({ code: "bad_row" });
});

const record = (fields: object): object => ({
  date: "2026-05-01T00:00:00Z",
  actor: { type: "api_actor", api_key_name: "ci" },
  organization_id: "org_1",
  customer_type: "api",
  terminal_type: "tmux",
  core_metrics: {
    num_sessions: 1,
    lines_of_code: { added: 0, removed: 0 },
    commits_by_claude_code: 0,
    pull_requests_by_claude_code: 0,
  },
  tool_actions: {},
  model_breakdown: [],
  ...fields,
});
const readRecords = (...pages: object[][]) =>
  clientOf(pagesOf(...pages))
    .claudeCode({ date: "2026-05-01" })
    .collect();

test("Claude Code: only a record that is equal in every field is a duplicate", async () => {
  const first = record({});
  expect(
    (await readRecords([first, record({ terminal_type: "vscode" })], [record({ subscription_type: "team" })])).items,
  ).toHaveLength(3);
  const reordered = Object.fromEntries(Object.entries(first).toReversed());
  expect(await rejectionOf(readRecords([first], [record({ terminal_type: "vscode" }), reordered]))).toMatchObject({
    ...duplicate,
    path: "data[1]",
  });
});

test("Claude Code: equal records of two days are two records", async () => {
  const server = serverOf((url) => {
    const date = `${url.searchParams.get("starting_at")}T00:00:00Z`;
    return { data: [record({ date })], has_more: false, next_page: null };
  });
  const range = { starting_at: "2026-05-01", ending_at: "2026-05-04" };
  const { date: _, ...undated } = record({}) as Record<string, unknown>;
  expect((await clientOf(server).claudeCode(range).collect()).items).toHaveLength(3);
  const withoutDates = serverOf(() => ({ data: [undated], has_more: false, next_page: null }));
  expect((await clientOf(withoutDates).claudeCode(range).collect()).items).toHaveLength(3);
});

test("duplicates: allow delivers both rows", async () => {
  const twice = [analyticsRow(1, { model: "a" }), analyticsRow(1, { model: "a" })];
  expect((await readDaily(pagesOf(twice), { duplicates: "allow" }).collect()).items).toHaveLength(2);
  expect(() => readDaily(pagesOf(twice), { duplicates: "ignore" as never })).toThrow(/duplicates.*"ignore"/);
});

const userOf = (id: string, name = "Ada"): object => ({
  id,
  type: "user",
  name,
  email: `${id}@example.com`,
  role: "user",
  added_at: at(1),
});

test("a list delivers each ID once, and tells of it once per walk", async () => {
  const pages = [[userOf("user_1"), userOf("user_2")], [userOf("user_2", "Bea"), userOf("user_1")], [userOf("user_3")]];
  for (const duplicates of ["reject", "allow"] as const) {
    const events: UsageEvent[] = [];
    const usage = clientOf(pagesOf(...pages), { onEvent: (event) => events.push(event) });
    const { items, receipt } = await usage.directory.users({}, { duplicates }).collect();
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ["user_1", "Ada"],
      ["user_2", "Ada"],
      ["user_3", "Ada"],
    ]);
    expect(receipt.items).toBe(3);
    expect(events.filter(({ type }) => type === "unrecognized")).toMatchObject([
      { path: "data[].id", value: "repeated" },
    ]);
  }
});

test.each([
  ["in time order", {}],
  ["by metric", { order_by: "total_tokens", order: "desc" } as const],
])("a resumed walk %s notices a row that comes again right after it", async (_, order) => {
  const params = { ...daily, ...order };
  const rows = [analyticsRow(1, { model: "a" }), analyticsRow(2, { model: "b" })];
  const server = pagesOf(rows, [analyticsRow(2, { model: "b" }), analyticsRow(3, { model: "b" })]);
  for await (const page of clientOf(server).analytics.usage(params).pages()) {
    const resumed = clientOf(server).analytics.usage(params, { resume: page.resume });
    expect(await rejectionOf(resumed.collect())).toMatchObject({ ...duplicate, path: "data[0]" });
    expect(page.resume).not.toContain("model");
    break;
  }
});

test("a resumed walk in time order does not step back before its start", async () => {
  const server = pagesOf([analyticsRow(3, { model: "a" })], [analyticsRow(2, { model: "b" })]);
  const pages = readDaily(server).pages();
  const { value } = await pages.next();
  await pages.return(undefined);
  const resumed = readDaily(server, { resume: value?.resume });
  expect(await rejectionOf(resumed.collect())).toMatchObject({ code: "row_order" });
});

const keyOf = (id: string): object => ({ id, type: "api_key", name: id });

test("a resumed list and a resumed day notice what comes again", async () => {
  const list = pagesOf([keyOf("apikey_1")], [keyOf("apikey_1"), keyOf("apikey_2")]);
  for await (const { resume } of clientOf(list).directory.apiKeys().pages()) {
    const { items } = await clientOf(list).directory.apiKeys({}, { resume }).collect();
    expect(items.map(({ id }) => id)).toEqual(["apikey_2"]);
    break;
  }
  const days = pagesOf([record({})], [record({})]);
  const day = { date: "2026-05-01" };
  for await (const { resume } of clientOf(days).claudeCode(day).pages()) {
    expect(await rejectionOf(clientOf(days).claudeCode(day, { resume }).collect())).toMatchObject(duplicate);
    break;
  }
});

test.each([
  ["an unknown type with a field of a known one", { type: "agent_actor", user_id: "user_1" }, "agent_id"],
  ["a service account with its owner", { type: "service_account_actor", user_id: "user_1" }, "service_account_id"],
  ["a user with an empty ID", { type: "user_actor", user_id: "" }, "email_address"],
])("two actors that differ in what identifies them are two rows: %s", async (_, common, field) => {
  const rows = ["a", "b"].map((value) => analyticsRow(1, { actor: { ...common, [field]: value } }));
  expect((await readDays(["actor"], rows)).items).toHaveLength(2);
  expect(await rejectionOf(readDays(["actor"], [rows[0] as object, rows[0] as object]))).toMatchObject(duplicate);
});

test("a list whose pages repeat each other delivers each ID once", async () => {
  const page = [{ id: "user_1", name: "Ada" }];
  const { items } = await clientOf(pagesOf(page, page)).directory.users().collect();
  expect(items).toEqual([expect.objectContaining({ id: "user_1" })]);
});
