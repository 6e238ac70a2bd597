import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMock, type KeyFamily, type Size } from "../src/index.ts";

const now = "2026-09-10T14:20:00Z";
const window = "starting_at=2026-08-03T00:00:00Z&ending_at=2026-08-05T00:00:00Z";

const reports: [KeyFamily, string][] = [
  ["admin", `usage_report/messages?${window}&group_by[]=model&group_by[]=workspace_id&group_by[]=api_key_id`],
  ["admin", `usage_report/messages?${window}&bucket_width=1m&limit=1440&group_by[]=service_tier`],
  ["admin", `cost_report?${window}&group_by[]=description&group_by[]=workspace_id`],
  ["admin", "usage_report/claude_code?starting_at=2026-08-04&limit=1000"],
  ["admin", `analytics/cost?${window}&group_by[]=actor&group_by[]=cost_type&group_by[]=token_type&limit=1000`],
  ["analytics", `analytics/user_usage_report?${window}&bucket_width=1h&group_by[]=product&limit=1000`],
  ["oauth", "service_accounts?limit=100"],
  ["admin", "api_keys?limit=1000"],
  ["admin", "users?limit=1000"],
];

async function fingerprint(seed: number, size: Size): Promise<string> {
  const mock = createMock({ seed, now, size });
  const digest = createHash("sha256");
  for (const [family, path] of reports) {
    const response = await mock.fetch(`https://api.anthropic.com/v1/organizations/${path}`, {
      headers: { authorization: `Bearer ${mock.keys[family]}`, "anthropic-beta": "analytics-usage-cost-2026-08-24" },
    });
    expect(response.status).toBe(200);
    digest.update(await response.text());
  }
  return digest.digest("hex");
}

// Changing these changes the organization of every user: it needs a major version.
test.each([
  [7, "small", "dd3bc1c92a0e005c478a3562d7943ff0dacb6c1b2e116fd6597a42b3be0761b3"],
  [1, "small", "0ceeea78c18b08f3d779e295373b7ef75fa5da889876235d53d5c3cfb9065db7"],
  [-9_007_199_254_740_991, "small", "89c9d4059b59643de7254583c99480cd19386ebc70a4875cd70989d3b41dfc11"],
  [7, "large", "3abf27231b28a6ed2d2eca0531d7a99f280bf0da5b0503533e02ef00e1b46853"],
] as const)("seed %i of size %s always makes the same organization", async (seed, size, expected) => {
  expect(await fingerprint(seed, size)).toBe(expected);
});

test("history does not depend on the current time", () => {
  const [then, later] = ["2026-03-05T00:00:00Z", "2031-01-01T00:00:00Z"].map((time) =>
    createMock({ seed: 7, now: time }).ledger.usage({
      starting_at: "2026-03-02",
      ending_at: "2026-03-04",
      group_by: ["model", "api_key_id"],
    }),
  );
  expect(then).toEqual(later);
  expect(then?.length).toBeGreaterThan(10);
});

test("no source uses anything that differs between machines", () => {
  const sources = readdirSync(new URL("../src", import.meta.url), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const allowed = { "time/ticking.ts": ["Date.now"], "options.ts": ["new Date()"] };
  const banned =
    /Math\.random|Date\.now|new Date\(\)|toLocale|Intl\.|Math\.(?:sin|cos|tan|exp|log\w*|pow|sqrt|cbrt|hypot)|\w \*\* \w/g;
  const found = sources.flatMap((file) =>
    (readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8").match(banned) ?? [])
      .filter((use) => !(allowed[file as keyof typeof allowed] ?? []).includes(use))
      .map((use) => `${file}: ${use}`),
  );
  expect(sources.length).toBeGreaterThan(80);
  // Of two whole numbers of BigInt, which is exact.
  expect(new Set(found)).toEqual(new Set(["pricing/money.ts: n ** B"]));
});
