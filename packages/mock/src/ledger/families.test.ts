import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type AnalyticsRow, walkAnalytics } from "../../test/analytics.ts";
import { costPath, messagesPath, walk } from "../../test/ask.ts";
import { createMock } from "../index.ts";
import { formatMinute } from "../time/instant.ts";
import { type Width, widthMinutes } from "../time/width.ts";
import { parseCents } from "../pricing/money.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const settledMinute = Date.parse("2026-08-11T00:00:00Z") / 60_000;
const refreshedMinute = Date.parse("2026-09-10T12:00:00Z") / 60_000;

function byText(rows: unknown[]): string[] {
  return rows
    .map((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
      ),
    )
    .toSorted();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const dimensions = [
  "actor",
  "actor_type",
  "api_key_id",
  "context_window",
  "inference_geo",
  "model",
  "product",
  "rbac_group_id",
  "service_tier",
  "speed",
  "workspace_id",
  "session_id",
  "slack_channel_id",
] as const;
const windows = fc.record({
  width: fc.constantFrom<Width | null>(null, "1d", "1h", "1m"),
  hoursAgo: fc.integer({ min: 0, max: 4000 }),
  length: fc.integer({ min: 1, max: 300 }),
  limit: fc.integer({ min: 1, max: 400 }),
  view: fc.constantFrom<"console" | "enterprise">("console", "enterprise"),
  group_by: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 5 }),
  kinds: fc.subarray(["cost_type", "token_type"]),
  filter: fc.constantFrom(
    "",
    "&models[]=claude-opus-5",
    "&api_key_ids[]=",
    "&inference_geos[]=not_available",
    "&actor_types[]=user_actor",
  ),
});

interface RequestWindow {
  from: number;
  to: number;
  query: string;
}

function windowFor({
  width,
  hoursAgo,
  length,
}: {
  width: Width | null;
  hoursAgo: number;
  length: number;
}): RequestWindow {
  const step = width === null ? 60 : widthMinutes[width];
  const maxLength = { "1d": 31, "1h": 744, "1m": 1440 }[width ?? "1h"];
  const from = Math.floor((refreshedMinute - hoursAgo * 60) / step) * step;
  const to = from + Math.min(length, maxLength) * step;
  return {
    from,
    to,
    query: `starting_at=${formatMinute(from)}&ending_at=${formatMinute(to)}${width ? `&time_bucket_width=${width}` : ""}`,
  };
}

function filterParams(filter: string): object {
  const [, name, value] = /&(\w+)\[\]=(.*)/.exec(filter) ?? [];
  return name === undefined ? {} : { [name]: [value === "" ? null : value] };
}

test.each(["usage", "cost"] as const)("analytics %s, read page by page, equals the ledger", async (report) => {
  await fc.assert(
    fc.asyncProperty(windows, async ({ width, limit, view, group_by, kinds, filter, ...when }) => {
      const { from, to, query } = windowFor({ width, ...when });
      const groups = report === "cost" ? [...group_by, ...kinds] : group_by;
      const rows = await walkAnalytics(
        mock,
        `analytics/${report}`,
        `${query}&limit=${limit}${groups.map((group) => `&group_by[]=${group}`).join("")}${filter}`,
        view === "console" ? "admin" : "analytics",
      );
      const params = {
        starting_at: formatMinute(from),
        ending_at: formatMinute(to),
        time_bucket_width: width,
        group_by: groups,
        ...filterParams(filter),
      };
      expect(byText(rows)).toEqual(byText(mock.ledger.analytics[report](params, { view })));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["user_usage_report", "userUsageReport"],
  ["user_cost_report", "userCostReport"],
  ["usage_report", "usageReport"],
  ["cost_report", "costReport"],
] as const)("enterprise %s, read page by page, equals the ledger", async (path, name) => {
  const groupBys = path.includes("cost")
    ? ["model", "product", "rbac_group_id", "speed", "cost_type", "token_type"]
    : ["model", "product", "rbac_group_id", "speed"];
  const requests = fc.record({
    width: fc.constantFrom<Width>("1d", "1h"),
    hoursAgo: fc.integer({ min: 0, max: 4000 }),
    length: fc.integer({ min: 1, max: 31 }),
    group_by: fc.subarray(groupBys, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(requests, async ({ width, group_by, ...when }) => {
      const { from, to, query } = windowFor({ width, ...when });
      const wire =
        query.replace("time_bucket_width", "bucket_width") + group_by.map((group) => `&group_by[]=${group}`).join("");
      const entries = await walkAnalytics<Record<string, unknown>>(mock, `analytics/${path}`, wire, "analytics");
      const rows = entries.flatMap((entry) => {
        const { results, ...bounds } = entry;
        return Array.isArray(results) ? results.map((row: object) => ({ ...bounds, ...row })) : [entry];
      });
      const params = { starting_at: formatMinute(from), ending_at: formatMinute(to), bucket_width: width, group_by };
      expect(byText(rows)).toEqual(byText(mock.ledger.enterprise[name](params)));
    }),
    { numRuns: 25 },
  );
});

test("the two families agree on settled days: tokens by model, tier, key and workspace", async () => {
  const window = { starting_at: formatMinute(settledMinute - 20 * 1440), ending_at: formatMinute(settledMinute) };
  const groups = ["model", "service_tier", "api_key_id", "workspace_id", "context_window"];
  const pairs = Object.entries(window);
  const grouped = groups.map((group): [string, string] => ["group_by[]", group]);
  const legacy = await walk(mock, messagesPath, [...pairs, ...grouped]);
  const defaultId = mock.organization.workspaces[0]?.id;
  const legacyRows = legacy.flatMap((bucket) =>
    bucket.results.map((row) => [
      bucket.starting_at,
      ...groups.map((group) => row[group] ?? (group === "workspace_id" ? defaultId : null)),
      row.output_tokens,
    ]),
  );
  const query = new URLSearchParams([...pairs, ...grouped, ["time_bucket_width", "1d"], ["limit", "1000"]]).toString();
  const rows = await walkAnalytics(mock, "analytics/usage", query);
  expect(
    byText(rows.map((row) => [row.starting_at, ...groups.map((group) => row.group[group]), row.usage.output_tokens])),
  ).toEqual(byText(legacyRows));
});

test("the two families agree on settled days: every cent, by day and workspace", async () => {
  const window = { starting_at: formatMinute(settledMinute - 20 * 1440), ending_at: formatMinute(settledMinute) };
  const legacy = await walk(mock, costPath, [...Object.entries(window), ["group_by[]", "workspace_id"]]);
  const defaultId = mock.organization.workspaces[0]?.id;
  const legacyRows = legacy.flatMap((bucket) =>
    bucket.results.map((row) => [bucket.starting_at, row.workspace_id ?? defaultId, String(parseCents(row.amount))]),
  );
  const query = `${new URLSearchParams(window).toString()}&time_bucket_width=1d&group_by[]=workspace_id&limit=1000`;
  const rows: AnalyticsRow[] = await walkAnalytics(mock, "analytics/cost", query);
  expect(
    byText(rows.map((row) => [row.starting_at, row.group["workspace_id"], String(parseCents(row.cost.amount))])),
  ).toEqual(byText(legacyRows));
});
