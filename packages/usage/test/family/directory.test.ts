import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { capOf, createUsageClient, spendOf, type UsageClient } from "../../src/index.ts";
import { all, clientOf, failure, now, setUp } from "./setup.ts";

const { mock, usage } = setUp();
const { organization } = mock;
const nowMs = Date.parse(now);

function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id).toSorted();
}

const isThere = ({ createdMs }: { createdMs: number }): boolean => createdMs <= nowMs;
const isArchived = ({ archivedMs }: { archivedMs: number | null }): boolean =>
  archivedMs !== null && archivedMs <= nowMs;

test("keys of every status are listed to the end, each once, whatever a page holds", async () => {
  for (const limit of [1, 5, 24, null]) {
    const { items, receipt } = await usage.directory.apiKeys({ limit }).collect();
    expect(idsOf(items)).toEqual(idsOf(organization.apiKeys.filter(isThere)));
    expect(receipt.pages).toBe(Math.ceil(items.length / (limit ?? 1_000)));
    expect(receipt.window).toBeNull();
  }
});

test("two thousand keys come in pages of a thousand", async () => {
  const large = createMock({ seed: 7, now, size: "large" });
  const { items, receipt } = await clientOf(large, "admin").directory.apiKeys().collect();
  expect(idsOf(items)).toEqual(idsOf(large.organization.apiKeys.filter(isThere)));
  expect(receipt.pages).toBe(Math.ceil(items.length / 1_000));
  expect(large.requests.map(({ url }) => new URL(url).searchParams.get("limit"))).toEqual(
    large.requests.map(() => "1000"),
  );
});

test("the default workspace and archived ones are listed on request", async () => {
  const { workspaces } = organization;
  const known = workspaces.filter(isThere);
  const listed = async (params: object): Promise<string[]> =>
    idsOf(await all(usage.directory.workspaces({ ...params, limit: 2 })));
  expect(await listed({})).toEqual(idsOf(known.filter((entry) => !entry.isDefault && !isArchived(entry))));
  expect(await listed({ include_default: true })).toEqual(idsOf(known.filter((entry) => !isArchived(entry))));
  expect(await listed({ include_archived: true })).toEqual(idsOf(known.filter((entry) => !entry.isDefault)));
  expect(await listed({ include_archived: true, include_default: true })).toEqual(idsOf(known));
});

test("members are listed page by page, and filtered", async () => {
  const members = await all(usage.directory.users({ limit: 3 }));
  const there = organization.users.filter(
    ({ addedMs, deletedMs }) => addedMs <= nowMs && (deletedMs === null || deletedMs > nowMs),
  );
  expect(idsOf(members)).toEqual(idsOf(there));
  const [first] = members;
  expect(await all(usage.directory.users({ email: first?.email ?? "" }))).toEqual([first]);
});

test("service accounts, whose list has a token for a cursor and no has_more, are listed to the end", async () => {
  const oauth = clientOf(mock, "oauth");
  const { items, receipt } = await oauth.directory.serviceAccounts({ limit: 1, include_archived: true }).collect();
  expect(idsOf(items)).toEqual(idsOf(organization.serviceAccounts.filter(isThere)));
  expect(receipt.pages).toBe(items.length);
  const living = organization.serviceAccounts.filter((account) => isThere(account) && !isArchived(account));
  expect(idsOf(await all(oauth.directory.serviceAccounts()))).toEqual(idsOf(living));
  expect(new URL(mock.requests.at(-1)?.url ?? "").searchParams.get("limit")).toBe("100");
});

test("RBAC groups, which have a token for a cursor and no has_more, are listed to the end", async () => {
  const { groups } = organization;
  const enterprise = clientOf(mock, "analytics");
  for (const limit of [1, null]) {
    const { items, receipt } = await enterprise.directory.rbacGroups({ limit }).collect();
    expect(items.map(({ id, name, role_ids: roles }) => ({ id, name, roles }))).toEqual(
      groups.map(({ id, name, roleIds }) => ({ id, name, roles: roleIds })),
    );
    expect(receipt).toMatchObject({ complete: true, pages: limit === null ? 1 : groups.length, unrecognized: [] });
  }
  expect(groups.map(({ roleIds }) => roleIds)).toContain(null);
});

test("a Console organization has no RBAC groups: the error carries the code of the API", async () => {
  expect(await failure(usage.directory.rbacGroups().collect())).toMatchObject({
    name: "HttpError",
    errorCode: "organization_type_not_supported",
  });
});

test.each(["admin", "analytics"] as const)(
  "spend limits of an %s key are those of its organization",
  async (family) => {
    const limits = organization.spendLimits[family === "admin" ? "console" : "enterprise"].filter(isThere);
    for (const limit of [1, null]) {
      const { items, receipt } = await clientOf(mock, family).directory.spendLimits({ limit }).collect();
      expect(items.map(({ id, amount, scope, period }) => ({ id, amount, scope, period }))).toEqual(
        limits.map(({ id, amount, scope, period }) => ({ id, amount, scope, period })),
      );
      expect(items.map((item) => capOf(item)?.amountCents ?? null)).toEqual(limits.map(({ amount }) => amount));
      expect(receipt).toMatchObject({ complete: true, pages: limit === null ? 1 : limits.length, unrecognized: [] });
    }
    const scopes = await all(clientOf(mock, family).directory.spendLimits({ scope_type: ["organization"] }));
    expect(scopes.map(({ scope }) => scope)).toEqual([{ type: "organization" }]);
  },
);

test("effective spend limits are the ledger's, whatever a page holds", async () => {
  const truth = mock.ledger.effectiveSpendLimits();
  for (const limit of [1, 3, null]) {
    const { items, receipt } = await clientOf(mock, "analytics").directory.effectiveSpendLimits({ limit }).collect();
    expect(
      items.map(({ actor, period, amount, period_to_date_spend: spend, spend_limit_id: id }) => ({
        user_id: actor.type === "user_actor" ? actor.user_id : "",
        period,
        amount,
        period_to_date_spend: spend,
        spend_limit_id: id,
      })),
    ).toEqual(truth);
    expect(receipt).toMatchObject({ complete: true, unrecognized: [] });
    for (const [index, item] of items.entries()) {
      const spend = spendOf(item, items);
      const cents = spend.kind === "spent" ? spend.money.amountCents : "0";
      expect(cents).toBe(truth[index]?.period_to_date_spend);
    }
  }
  expect(truth.map(({ amount }) => amount)).toContain(null);
});

test("effective spend limits resume after the last page, without a row twice", async () => {
  const report = clientOf(mock, "analytics").directory.effectiveSpendLimits({ limit: 2 });
  const rows: unknown[] = [];
  let token: string | undefined;
  for await (const page of report.pages()) {
    rows.push(...page.items);
    token = page.resume;
    if (rows.length >= 4) break;
  }
  const options = { resume: token ?? "" };
  const rest = await all(clientOf(mock, "analytics").directory.effectiveSpendLimits({ limit: 2 }, options));
  expect([...rows, ...rest]).toHaveLength(mock.ledger.effectiveSpendLimits().length);
});

test("a spend that cannot be read is never taken for a figure", async () => {
  const unreadable = createMock({ seed: 7, now });
  unreadable.inject(faults.spendUnavailable());
  const items = await all(clientOf(unreadable, "analytics").directory.effectiveSpendLimits());
  expect(new Set(items.map((item) => spendOf(item, items).kind))).toEqual(new Set(["zero_or_unavailable"]));
});

test("a Console organization has no effective limits: the error carries the code of the API, and says which key to use", async () => {
  expect(await failure(usage.directory.effectiveSpendLimits().collect())).toMatchObject({
    name: "HttpError",
    errorCode: "organization_type_not_supported",
  });
});

const row = {
  actor: { type: "user_actor", user_id: "user_1", name: "Jane", email_address: null, deleted: false },
  amount: "500",
  currency: "USD",
  period: "monthly",
  period_to_date_spend: "0",
  scope: { type: "user", user_id: "user_1" },
  source: { type: "organization" },
  spend_limit_id: "spl_1",
};

test.each([
  [{ ...row, amount: undefined }, "amount"],
  [{ ...row, amount: 500 }, "amount"],
  [{ ...row, amount: "5e2" }, "amount"],
  [{ ...row, currency: null }, "currency"],
  [{ ...row, period_to_date_spend: null }, "period_to_date_spend"],
  [{ ...row, period_to_date_spend: undefined }, "period_to_date_spend"],
  [{ ...row, period: null }, "actor"],
  [{ ...row, actor: null }, "actor"],
])("a row of effective limits is rejected if its limit is not exact: %j", async (broken, field) => {
  const { client } = saying({ data: [broken], next_page: null });
  expect(await failure(client.directory.effectiveSpendLimits().collect())).toMatchObject({
    code: "bad_row",
    path: `data[0].${field}`,
  });
});

test("a spend limit without an amount is a bad row, and not one without a cap", async () => {
  const limit = { id: "spl_1", currency: "USD", period: "monthly", scope: { type: "organization" } };
  const { client } = saying({ data: [limit], next_page: null });
  expect(await failure(client.directory.spendLimits().collect())).toMatchObject({ code: "bad_row" });
  const { client: uncapped } = saying({ data: [{ ...limit, amount: null }], next_page: null });
  expect(await all(uncapped.directory.spendLimits())).toMatchObject([{ amount: null }]);
});

test("a member's row that comes again is left out, and the receipt says so", async () => {
  const renamed = { ...row, actor: { ...row.actor, name: "J. Doe" } };
  const { client } = saying({ data: [row, { ...row, period: "daily" }, renamed], next_page: null });
  const { items, receipt } = await client.directory.effectiveSpendLimits().collect();
  expect(items).toEqual([row, { ...row, period: "daily" }]);
  expect(receipt.unrecognized).toEqual([expect.objectContaining({ path: "data[].actor", value: "repeated" })]);
});

test.each(["admin", "analytics", "workspace"] as const)(
  "no %s key is tried on service accounts: the error says which credential to pass",
  async (family) => {
    const { mock: asked, usage: client } = setUp(family);
    expect(await failure(client.directory.serviceAccounts().collect())).toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("authToken"),
    });
    expect(asked.requests).toEqual([]);
  },
);

/** Answers every request with the same body. */
function saying(body: unknown): { sent: string[]; client: UsageClient } {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    sent.push(input instanceof Request ? input.url : String(input));
    return Response.json(body);
  };
  return { sent, client: createUsageClient({ apiKey: "key-of-a-test", fetch, clock: mock.clock }) };
}

test("a key whose prefix says nothing is tried on service accounts: the server knows", async () => {
  const { client } = saying({ data: [], next_page: null });
  expect(await client.directory.serviceAccounts().collect()).toMatchObject({ items: [], receipt: { pages: 1 } });
  const { mock: asked, usage: refused } = setUp("admin", { apiKey: () => asked.keys.admin });
  expect(await failure(refused.directory.serviceAccounts().collect())).toMatchObject({ code: "wrong_key" });
});

test("a list that ignores its cursor ends within three requests, with an error", async () => {
  const { sent, client } = saying({ data: [{ id: "apikey_1", name: "ci" }], has_more: true, last_id: "apikey_1" });
  expect(await failure(client.directory.apiKeys().collect())).toMatchObject({ code: "cursor_repeated" });
  expect(sent.length).toBeLessThanOrEqual(3);
});

test("a documented field that a list does not send is null, as its type says", async () => {
  const { client } = saying({ data: [{ id: "wrkspc_1", name: "Research" }], has_more: false, last_id: "wrkspc_1" });
  const { items } = await client.directory.workspaces().collect();
  expect(items).toEqual([
    {
      id: "wrkspc_1",
      type: null,
      name: "Research",
      created_at: null,
      archived_at: null,
      display_color: null,
      compartment_id: null,
      external_key_id: null,
      tags: null,
      data_residency: null,
      inference_data_privacy: null,
      user_profile_id: null,
    },
  ]);
});

test("fields of list entries other than the ID can be null or missing", async () => {
  const entry = {
    id: "wrkspc_1",
    name: null,
    tags: null,
    data_residency: null,
    role: null,
    scope: null,
    principal: null,
  };
  const { client } = saying({ data: [entry, { id: "wrkspc_2" }], has_more: false, last_id: "wrkspc_2" });
  const lists = [client.directory.workspaces(), client.directory.apiKeys(), client.directory.users()];
  for (const list of lists) {
    const { items, receipt } = await list.collect();
    expect(items).toMatchObject([entry, { id: "wrkspc_2" }]);
    expect(receipt.unrecognized.filter(({ value }) => value === null)).toEqual([]);
  }
});

test.each([{ name: "Research" }, { id: null }, { id: "" }, { id: 5 }, null, "wrkspc_1", []])(
  "a list entry %j without an ID is a bad row",
  async (entry) => {
    const { client } = saying({ data: [{ id: "wrkspc_1", name: "ci" }, entry], has_more: false, last_id: "x" });
    expect(await failure(client.directory.workspaces().collect())).toMatchObject({
      code: "bad_row",
      path: expect.stringMatching(/^data\[1\]/),
    });
  },
);

test("the organization is the one the key belongs to", async () => {
  const { id, name } = organization;
  expect(await usage.directory.organization()).toEqual({ id, name, type: "organization" });
});

test.each([
  [{ id: "org_1", name: "Example", error: { type: "api_error" } }, "bad_envelope"],
  [{}, "bad_envelope"],
  [null, "bad_envelope"],
  [[], "bad_envelope"],
  [{ type: "error", error: { type: "api_error", message: "no" } }, "bad_envelope"],
  [{ id: 5, name: "Example" }, "bad_envelope"],
])("%j is not an organization", async (body, code) => {
  expect(await failure(saying(body).client.directory.organization())).toMatchObject({ name: "ProtocolError", code });
});

test("the organization is requested again after a fault, but not after an abort or a deadline", async () => {
  const tried = setUp();
  tried.mock.inject(faults.serverError({ times: 2 }));
  expect(await tried.usage.directory.organization()).toMatchObject({ name: organization.name });
  expect(tried.mock.requests).toHaveLength(3);
  const signal = AbortSignal.abort("enough");
  expect(await failure(tried.usage.directory.organization({ signal }))).toMatchObject({
    code: "aborted",
    cause: "enough",
  });
  tried.mock.inject(faults.serverError({ times: 9 }));
  expect(await failure(tried.usage.directory.organization({ deadlineMs: 300 }))).toMatchObject({ code: "deadline" });
  expect(await failure(tried.usage.directory.organization({ deadlineMs: -1 }))).toMatchObject({
    code: "invalid_params",
  });
});
