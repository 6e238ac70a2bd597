import { expect, test } from "vitest";
import { ask } from "../../../test/ask.ts";
import { createMock, type Mock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";

interface Entry {
  [field: string]: unknown;
  id: string;
  name: string;
}

interface List {
  data: Entry[];
  has_more?: boolean;
  first_id?: string | null;
  last_id?: string | null;
  next_page?: string | null;
  error: { type: string; message: string };
}

async function walkIds(mock: Mock, path: string, query: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor = "";
  for (;;) {
    const { body } = await ask<List>(mock, path, query + cursor);
    ids.push(...body.data.map((entry) => entry.id));
    if (!body.has_more) return ids;
    cursor = `&after_id=${body.last_id}`;
  }
}

const bearer = (mock: Mock) => ({ authorization: `Bearer ${mock.keys.oauth}` });

test("the default workspace and archived ones are listed on request", async () => {
  const mock = createMock({ seed: 7, now });
  const names = async (query: string) =>
    (await ask<List>(mock, "workspaces", query)).body.data.map((entry) => entry.name);
  expect(await names("")).toEqual(["Claude Code", "Production", "Staging", "Research"]);
  expect(await names("include_default=true")).toContain("Default");
  expect(await names("include_archived=true")).toContain("Legacy");
});

test("the default workspace can be read by its ID", async () => {
  const mock = createMock({ seed: 7, now });
  const id = mock.organization.workspaces.find((workspace) => workspace.isDefault)?.id ?? "";
  expect((await ask<Entry>(mock, `workspaces/${id}`)).body).toMatchObject({ id, name: "Default", type: "workspace" });
  expect((await ask(mock, "workspaces/wrkspc_nobody")).status).toBe(404);
});

test("workspaces say how inference data is handled only with the beta", async () => {
  const mock = createMock({ seed: 7, now });
  const [without] = (await ask<List>(mock, "workspaces", "")).body.data;
  const [withBeta] = (await ask<List>(mock, "workspaces", "", { "anthropic-beta": "efs-2026-10-01" })).body.data;
  expect(without).not.toHaveProperty("inference_data_privacy");
  expect(Object.keys(Object(withBeta?.["inference_data_privacy"])).toSorted()).toEqual([
    "human_review",
    "safeguards_storage",
    "transcripts_storage",
  ]);
});

test("IDs page forward and backward through a list", async () => {
  const mock = createMock({ seed: 7, now });
  const complete = await walkIds(mock, "api_keys", "limit=1000");
  expect(complete).toHaveLength(24);
  expect(await walkIds(mock, "api_keys", "limit=7")).toEqual(complete);
  const { body } = await ask<List>(mock, "api_keys", `limit=3&before_id=${complete[5]}`);
  expect([body.data.map((entry) => entry.id), body.has_more, body.first_id, body.last_id]).toEqual([
    complete.slice(2, 5),
    true,
    complete[2],
    complete[4],
  ]);
});

test("lists ignore an unknown parameter, as observed", async () => {
  const mock = createMock({ seed: 7, now });
  const first = await ask<List>(mock, "api_keys", "limit=5");
  const offset = await ask<List>(mock, "api_keys", "limit=5&offset=5");
  expect([offset.status, offset.body]).toEqual([200, first.body]);
  expect((await ask(mock, "api_keys", "limit=1001")).status).toBe(400);
});

test("keys have every state, and a workspace that depends on the version", async () => {
  const mock = createMock({ seed: 7, now });
  const { data } = (await ask<List>(mock, "api_keys", "limit=1000")).body;
  expect(new Set(data.map((key) => key["status"]))).toContain("archived");
  expect(data.every((key) => "workspace_id" in key)).toBe(true);
  const newer = await ask<List>(mock, "api_keys", "limit=1000", { "anthropic-version": "2026-10-21" });
  expect(newer.body.data.some((key) => "workspace_id" in key)).toBe(false);
  const active = (await ask<List>(mock, "api_keys", "status=active&limit=1000")).body.data;
  expect(active).toEqual(data.filter((key) => key["status"] === "active"));
  expect(new Set(data.map((key) => key.name)).size).toBe(data.length - 1);
});

test("people who left are not listed", async () => {
  const mock = createMock({ seed: 7, now });
  const ids = await walkIds(mock, "users", "limit=5");
  expect(ids).toEqual(mock.organization.users.filter((user) => user.deletedMs === null).map((user) => user.id));
  const { data } = (await ask<List>(mock, "users", "email=developer-03@example.com")).body;
  expect(data.map((user) => user.name)).toEqual(["Developer 03"]);
});

test("a key for analytics needs another scope to read members", async () => {
  const mock = createMock({ seed: 7, now });
  const { status, body } = await ask<List>(mock, "users", "", { "x-api-key": mock.keys.analytics });
  expect([status, body.error.message]).toEqual([
    403,
    "Missing required scopes. Got: ['read:analytics'] Needed: ['read:members']",
  ]);
});

test("service accounts need OAuth, and come newest first, with a token and without has_more", async () => {
  const mock = createMock({ seed: 7, now });
  expect((await ask(mock, "service_accounts")).status).toBe(403);
  const get = async (query: string) => {
    const url = `https://api.anthropic.com/v1/organizations/service_accounts?${query}`;
    return (await (await mock.fetch(url, { headers: bearer(mock) })).json()) as List;
  };
  const complete = await get("include_archived=true");
  expect(complete.data).toHaveLength(4);
  const created = complete.data.map((account) => String(account["created_at"]));
  expect(created).toEqual(created.toSorted().toReversed());
  const first = await get("limit=2&include_archived=true");
  expect("has_more" in first).toBe(false);
  const second = await get(`limit=2&include_archived=true&page=${first.next_page}`);
  expect([...first.data, ...second.data]).toEqual(complete.data);
  expect(second.next_page).toBeNull();
  expect((await get("")).data).toHaveLength(3);
});

test("/me is the organization", async () => {
  const mock = createMock({ seed: 7, now });
  expect((await ask(mock, "me")).body).toEqual({
    id: mock.organization.id,
    name: mock.organization.name,
    type: "organization",
  });
});

test("a large organization has two thousand keys and three hundred developers", async () => {
  const mock = createMock({ seed: 7, now, size: "large" });
  expect(await walkIds(mock, "api_keys", "limit=1000")).toHaveLength(2000);
  expect(await walkIds(mock, "users", "limit=1000")).toHaveLength(300);
});
