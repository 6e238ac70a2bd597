import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createUsageClient, type ReportOptions } from "../../src/index.ts";
import { now } from "./setup.ts";

// Documented, reported and constructed bodies; the folder's README says which is which.
const folder = new URL("../../../../openapi/fixtures/", import.meta.url);

interface Body {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly has_more?: boolean;
  readonly next_page?: string | null;
  readonly data_refreshed_at?: string | null;
}

interface Readable {
  collect(): Promise<{
    items: unknown[];
    receipt: { pages: number; dataRefreshedAt: string | null; unrecognized: readonly unknown[] };
  }>;
}

function fixturesOf(name: string): string[] {
  return readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith(".json"));
}

function read(file: string): Body {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Body;
}

/** A client that is answered with this body and, where it says that there is more, with a last page. */
function clientFor(
  body: unknown,
  credential: { authToken: string } | { apiKey: string } = { apiKey: "key-of-a-test" },
) {
  const sent: URL[] = [];
  const last = {
    data: [],
    has_more: false,
    next_page: null,
    data_refreshed_at: (body as Body).data_refreshed_at ?? null,
  };
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    sent.push(url);
    const cursor = url.searchParams.get("page") ?? url.searchParams.get("after_id");
    return Response.json(cursor === null ? body : last);
  };
  const clock = { now: () => Date.parse(now), sleep: async () => {}, random: () => 0 };
  return { sent, usage: createUsageClient({ ...credential, fetch, clock }) };
}

type Client = ReturnType<typeof clientFor>["usage"];

/** Every value that was sent is in the items, and nothing of it was strange to the client. */
async function expectWhole(
  body: Body,
  ask: (usage: Client, options: ReportOptions) => Readable,
  credential?: { authToken: string },
): Promise<void> {
  const { sent, usage } = clientFor(body, credential);
  const { items, receipt } = await ask(usage, { concurrency: 1 }).collect();
  expect(items).toMatchObject(structuredClone(body.data) as unknown[]);
  const goesOn = body.has_more ?? body.next_page != null;
  expect([sent.length, receipt.pages]).toEqual(goesOn ? [2, 2] : [1, 1]);
  const refreshed = body.data_refreshed_at;
  expect(receipt.dataRefreshedAt && Date.parse(receipt.dataRefreshedAt)).toBe(
    refreshed == null ? null : Date.parse(refreshed),
  );
}

const week = { starting_at: "2026-09-01", ending_at: "2026-09-08" };

/** The dimensions that the rows of a payload are split by: those that any of them names. */
function groupsOf({ data }: Body): never[] {
  const groups = data.flatMap(({ group }) => Object.entries(group as object));
  return [...new Set(groups.filter(([, value]) => value !== null).map(([name]) => name))] as never[];
}

test.each(fixturesOf("analytics_usage"))("%s walks without loss", async (file) => {
  const body = read(file);
  // The daily rows are not in time order, so they are read by a metric.
  const daily = file.includes("daily") ? ({ time_bucket_width: "1d", order_by: "total_tokens" } as const) : {};
  await expectWhole(body, (usage, options) =>
    usage.analytics.usage({ ...week, ...daily, group_by: groupsOf(body) }, options),
  );
});

test.each(fixturesOf("analytics_cost"))("%s walks without loss", async (file) => {
  const body = read(file);
  const daily = file.includes("daily") ? ({ time_bucket_width: "1d" } as const) : {};
  await expectWhole(body, (usage, options) =>
    usage.analytics.cost({ ...week, ...daily, group_by: groupsOf(body) }, options),
  );
});

const oneDay = { starting_at: "2026-09-01", ending_at: "2026-09-02" };

/** The generator of the documentation put one instant at both ends of a bucket, and the names of fields for amounts. */
function mended(body: Body): Body {
  const data = body.data.map((bucket) => ({
    ...bucket,
    starting_at: "2026-09-01T00:00:00Z",
    ending_at: "2026-09-02T00:00:00Z",
    results: (bucket["results"] as readonly object[]).map((row) =>
      "amount" in row ? { ...row, amount: "41280.000000", list_amount: "51600.000000" } : row,
    ),
  }));
  return { ...body, data };
}

test.each(fixturesOf("enterprise_usage_report"))("%s walks without loss", async (file) => {
  await expectWhole(mended(read(file)), (usage, options) => usage.enterprise.usageReport(oneDay, options));
});

test.each(fixturesOf("enterprise_cost_report"))("%s walks without loss", async (file) => {
  await expectWhole(mended(read(file)), (usage, options) => usage.enterprise.costReport(oneDay, options));
});

test.each(fixturesOf("enterprise_cost_report"))(
  "%s as it is written is refused: its amount is not a number",
  async (file) => {
    const body = read(file);
    const bounds = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-02T00:00:00Z" };
    const { usage } = clientFor({ ...body, data: body.data.map((bucket) => ({ ...bucket, ...bounds })) });
    const report = usage.enterprise.costReport(oneDay);
    await expect(report.collect()).rejects.toMatchObject({
      code: "bad_row",
      path: expect.stringContaining("data[0].results[0]"),
    });
  },
);

/** The bounds of the requested day, if the documentation has an example instant there. */
function withinDay(body: Body): Body {
  const bounds = { starting_at: "2026-09-01T00:00:00Z", ending_at: "2026-09-02T00:00:00Z" };
  return { ...body, data: body.data.map((row) => (row["starting_at"] == null ? row : { ...row, ...bounds })) };
}

test.each(fixturesOf("enterprise_user_usage_report"))("%s walks without loss", async (file) => {
  await expectWhole(withinDay(read(file)), (usage, options) => usage.enterprise.userUsageReport(oneDay, options));
});

test.each(fixturesOf("enterprise_user_cost_report"))("%s walks without loss", async (file) => {
  await expectWhole(withinDay(read(file)), (usage, options) => usage.enterprise.userCostReport(oneDay, options));
});

test.each(fixturesOf("api_keys_list"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.apiKeys({}, options));
});

test.each(fixturesOf("workspaces_list"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.workspaces({}, options));
});

test.each(fixturesOf("users_list").filter((file) => !file.includes("-row-")))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.users({}, options));
});

test("undocumented fields of a member pass through, and are reported", async () => {
  const row = read("users_list.insight-row-extra-fields.json") as unknown as Body["data"][number];
  const { usage } = clientFor({ data: [row], has_more: false, first_id: null, last_id: null });
  const { items, receipt } = await usage.directory.users().collect();
  expect(items).toEqual([row]);
  expect(receipt.unrecognized.map(({ path }) => path).toSorted()).toEqual(["data[].last_active_at", "data[].status"]);
});

test.each(fixturesOf("service_accounts_list"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.serviceAccounts({}, options), {
    authToken: "token-of-a-test",
  });
});

test.each(fixturesOf("rbac_groups_list"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.rbacGroups({}, options));
});

test.each(fixturesOf("analytics_users"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.analytics.users(oneDay, options));
});

test.each(fixturesOf("analytics_users_by_group"))("%s walks without loss", async (file) => {
  const params = { ...oneDay, group_by: ["rbac_group_id"] } as const;
  await expectWhole(read(file), (usage, options) => usage.analytics.users(params, options));
});

test.each(fixturesOf("analytics_summaries"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.analytics.summaries(oneDay, options));
});

test.each(fixturesOf("spend_limits_list"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.spendLimits({}, options));
});

test.each(fixturesOf("spend_limits_effective"))("%s walks without loss", async (file) => {
  await expectWhole(read(file), (usage, options) => usage.directory.effectiveSpendLimits({}, options));
});

test.each(fixturesOf("organization_me"))("%s is the organization", async (file) => {
  const body: unknown = read(file);
  expect(await clientFor(body).usage.directory.organization()).toEqual(body);
});
