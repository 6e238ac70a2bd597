import { afterAll, beforeAll, expect, test } from "vitest";
import { serveMock, type Served } from "./server.ts";
import { demo, usage } from "./usage.ts";

let served: Served;
beforeAll(async () => {
  served = await serveMock();
});
afterAll(() => served.close());

const month = ["--month", "2026-08"];
const ownCents = (): string =>
  served.mock.organization.spendLimits.console.find(({ scope }) => scope.type === "organization")?.amount ?? "";

test("without --limit, a budget compares with the organization's own limit, and says so in every format", async () => {
  const { env } = served;
  const dollars = Number(ownCents()) / 100;
  const line = await usage(["budget", ...month], { env });
  expect(line.stdout).toContain(`of $${dollars.toLocaleString("en-US")}.00 (the organization's own monthly limit)`);
  expect(line.stdout.trimEnd().split("\n")).toHaveLength(1);
  const json = JSON.parse((await usage(["budget", ...month, "--format", "json"], { env })).stdout);
  expect(json).toMatchObject({ limit: String(dollars), limit_source: "organization" });
  const { stdout } = await usage(["budget", ...month, "--format", "markdown"], { env });
  expect(stdout).toContain("the organization's own monthly spend limit");
});

test("with --limit, the organization's own limit is neither read nor named", async () => {
  const sent = served.mock.requests.length;
  const { stdout } = await usage(["budget", "--limit", "5", ...month, "--format", "json"], { env: served.env });
  expect(JSON.parse(stdout)).toMatchObject({ limit: "5", limit_source: "given" });
  expect(served.mock.requests.slice(sent).filter(({ url }) => url.includes("spend_limits"))).toEqual([]);
});

test.each([
  [403, "permission_error", /cannot read the organization's spend limit.*--limit 5000/],
  [404, "not_found_error", /cannot read the organization's spend limit.*--limit 5000/],
])("a key that gets %i for spend limits is one line that says what to do", async (status, type, message) => {
  const takeBack = served.mock.inject({
    name: "no access",
    scope: { endpoint: "directory.spendLimits", times: 9 },
    apply: (answer) => ({ ...answer, status, body: { type: "error", error: { type, message: "No." } } }),
  });
  const { code, stdout, stderr } = await usage(["budget", ...month], { env: served.env });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(message);
  takeBack();
});

test("RBAC groups and spend limits are lists of usage directory, with money as money", async () => {
  const groups = JSON.parse((await usage(["directory", "rbac-groups", "--format", "json"], { env: demo })).stdout);
  expect(groups.rows.length).toBeGreaterThan(1);
  expect(groups.rows[0]).toMatchObject({ id: expect.stringMatching(/^rbac_group_/), source_type: expect.any(String) });
  const { stdout } = await usage(["directory", "spend-limits", "--format", "json"], { env: served.env });
  const rows: { scope: string; amount: string; period: string }[] = JSON.parse(stdout).rows;
  const known = served.mock.organization.spendLimits.console;
  expect(rows.map(({ scope, amount }) => [scope, amount])).toEqual(
    known.map(({ scope, amount }) => [scope.type, String(Number(amount) / 100)]),
  );
  const enterprise = { ...served.env, ANTHROPIC_ADMIN_API_KEY: served.mock.keys.analytics };
  const table = await usage(["directory", "spend-limits"], { env: enterprise });
  expect(table.stdout).toContain("no cap");
});
