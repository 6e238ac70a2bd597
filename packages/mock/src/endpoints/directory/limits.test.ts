import { expect, test } from "vitest";
import { ask } from "../../../test/ask.ts";
import { createMock, faults, type Mock } from "../../index.ts";

const now = "2026-09-10T14:20:00Z";
const beta = { "anthropic-beta": "spend-limit-reads-2026-09-26" };

interface Page {
  data: Record<string, unknown>[];
  next_page: string | null;
  error: { type: string; message: string; details?: { error_code?: string } };
}

function read(mock: Mock, path: string, query = "", family: "admin" | "analytics" = "analytics") {
  return ask<Page>(mock, path, query, { ...beta, "x-api-key": mock.keys[family] });
}

async function walk(mock: Mock, path: string, query: string): Promise<Page["data"]> {
  const rows: Page["data"] = [];
  let cursor = "";
  for (;;) {
    const { body } = await read(mock, path, query + cursor);
    rows.push(...body.data);
    if (body.next_page === null) return rows;
    cursor = `&page=${body.next_page}`;
  }
}

test("RBAC groups have names, which are not unique, and roles that may be unknown", async () => {
  const mock = createMock({ seed: 7, now });
  const { body } = await read(mock, "rbac_groups");
  expect(body.data.map((group) => [group["id"], group["name"]])).toEqual(
    mock.organization.groups.map(({ id, name }) => [id, name]),
  );
  expect(mock.organization.groups.map(({ id }) => id)).toEqual(mock.organization.rbacGroups);
  expect(new Set(body.data.map((group) => group["name"])).size).toBe(body.data.length - 1);
  expect(new Set(body.data.map((group) => group["source_type"]))).toEqual(new Set(["direct", "scim"]));
  expect(body.data.map((group) => group["role_ids"])).toContain(null);
  expect(body).not.toHaveProperty("has_more");
  expect(await walk(mock, "rbac_groups", "limit=1")).toEqual(body.data);
});

test.each(["rbac_groups", "spend_limits/effective"])("%s has nothing for a Console organization", async (path) => {
  const { status, body } = await read(createMock({ seed: 7, now }), path, "", "admin");
  expect([status, body.error.type, body.error.details?.error_code]).toEqual([
    400,
    "invalid_request_error",
    "organization_type_not_supported",
  ]);
});

test("spend limits need their beta header, and have the scopes of their kind of organization", async () => {
  const mock = createMock({ seed: 7, now });
  expect((await ask(mock, "spend_limits")).status).toBe(400);
  const scopes = async (family: "admin" | "analytics") => {
    const { data } = (await read(mock, "spend_limits", "limit=100", family)).body;
    return new Set(data.map((limit) => (limit["scope"] as { type: string }).type));
  };
  expect(await scopes("admin")).toEqual(new Set(["organization", "workspace", "usage_tier"]));
  expect(await scopes("analytics")).toEqual(
    new Set(["organization", "seat_tier", "rbac_group", "organization_service", "user"]),
  );
  expect((await read(mock, "spend_limits", "scope_type[]=usage_tier")).status).toBe(400);
  expect((await read(mock, "spend_limits", "workspace_id=wrkspc_1")).status).toBe(400);
});

test("an amount is whole cents as text, and null if there is no cap", async () => {
  const mock = createMock({ seed: 7, now });
  const { data } = (await read(mock, "spend_limits", "limit=100")).body;
  const amounts = data.map((limit) => limit["amount"]);
  expect(amounts).toContain(null);
  for (const amount of amounts.filter((each) => each !== null)) expect(amount).toMatch(/^\d+$/);
  const [organization] = (await read(mock, "spend_limits", "scope_type[]=organization", "admin")).body.data;
  expect(organization).toMatchObject({ type: "spend_limit", currency: "USD", period: "monthly", is_enabled: true });
  expect(organization?.["amount"]).toBe(
    mock.organization.spendLimits.console.find(({ scope }) => scope.type === "organization")?.amount,
  );
});

test("Console limits come newest first, and can be those of one workspace", async () => {
  const mock = createMock({ seed: 7, now });
  const { data } = (await read(mock, "spend_limits", "", "admin")).body;
  const created = data.map((limit) => String(limit["created_at"]));
  expect(created).toEqual(created.toSorted((a, b) => (a < b ? 1 : -1)));
  const workspace = data
    .map((limit) => limit["scope"] as { workspace_id?: string })
    .find((scope) => scope.workspace_id);
  const ofOne = (await read(mock, "spend_limits", `workspace_id=${workspace?.workspace_id}`, "admin")).body.data;
  expect(ofOne.map((limit) => limit["scope"])).toEqual([{ type: "workspace", workspace_id: workspace?.workspace_id }]);
});

test("effective limits are the ledger's, page by page, and no member is split", async () => {
  const mock = createMock({ seed: 7, now });
  const rows = await walk(mock, "spend_limits/effective", "limit=2");
  const truth = mock.ledger.effectiveSpendLimits();
  expect(
    rows.map((row) => ({
      user_id: (row["actor"] as { user_id: string }).user_id,
      period: row["period"],
      amount: row["amount"],
      period_to_date_spend: row["period_to_date_spend"],
      spend_limit_id: row["spend_limit_id"],
    })),
  ).toEqual(truth);
  expect(truth.some(({ period_to_date_spend: spend }) => /^\d+\.\d{1,3}$/.test(spend))).toBe(true);
  expect(truth.map(({ amount }) => amount)).toContain(null);
  const periods = await walk(mock, "spend_limits/effective", "period[]=weekly");
  expect(new Set(periods.map((row) => row["period"]))).toEqual(new Set(["weekly"]));
});

test("a spend grows over its period and starts again with the next", async () => {
  const mock = createMock({ seed: 7, now });
  const total = () =>
    mock.ledger
      .effectiveSpendLimits()
      .filter(({ period }) => period === "monthly")
      .reduce((sum, { period_to_date_spend: spend }) => sum + Number(spend), 0);
  const today = total();
  mock.advance("1d");
  const tomorrow = total();
  expect(tomorrow).toBeGreaterThan(today);
  mock.advance("20d");
  expect(mock.now.slice(0, 7)).toBe("2026-10");
  expect(total()).toBeLessThan(tomorrow);
});

test("a spend that cannot be read is a zero like any other", async () => {
  const mock = createMock({ seed: 7, now });
  mock.inject(faults.spendUnavailable());
  const rows = (await read(mock, "spend_limits/effective", "limit=100")).body.data;
  expect(new Set(rows.map((row) => row["period_to_date_spend"]))).toEqual(new Set(["0"]));
});
