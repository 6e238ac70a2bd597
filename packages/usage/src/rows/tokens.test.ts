import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { UsageError } from "../errors/usage-error.ts";
import { cacheHitRate, totalInputTokens, totalTokens, type TokenSource } from "./tokens.ts";

const zero = {
  uncached_input_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  output_tokens: 0,
};

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function rowsOf(file: string): unknown[] {
  const url = new URL(`../../../../openapi/fixtures/${file}`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { data: unknown[] }).data;
}

test("all five kinds of tokens are in the total that the server reports", () => {
  // Reported: these rows bring a total_tokens that adds up (29200 and 8600).
  const rows = rowsOf("enterprise_user_usage_report.psoxy.json") as (TokenSource & { total_tokens: number })[];
  expect(rows.map((row) => totalTokens(row))).toEqual(rows.map((row) => row.total_tokens));
  expect(totalTokens(rows[0] as TokenSource)).toBe(29_200);
  expect(totalInputTokens(rows[0] as TokenSource)).toBe(25_000);
});

test("an analytics row is read whole", () => {
  const rows = rowsOf("analytics_usage.daily-by-model.constructed.json") as { usage: { total_tokens: number } }[];
  expect(rows.map((row) => totalTokens(row as unknown as TokenSource))).toEqual(
    rows.map(({ usage }) => usage.total_tokens),
  );
});

test("a messages row counts cache writes of both lifetimes as input", () => {
  // Reported: INSIGHT's fixture of one result row.
  const row = {
    uncached_input_tokens: 1500,
    cache_read_input_tokens: 200,
    cache_creation: { ephemeral_5m_input_tokens: 500, ephemeral_1h_input_tokens: 1000 },
    output_tokens: 500,
  };
  expect(totalInputTokens(row)).toBe(3200);
  expect(totalTokens(row)).toBe(3700);
  expect(cacheHitRate(row)).toBe(200 / 3200);
});

test("a Claude Code model counts its single number of cache writes", () => {
  // Documented: the claude_code sample of 2026-09-11.
  const entry = { tokens: { input: 45_230, output: 12_450, cache_read: 8790, cache_creation: 2340 } };
  expect(totalInputTokens(entry)).toBe(56_360);
  expect(totalTokens(entry)).toBe(68_810);
  expect(cacheHitRate(entry)).toBe(8790 / 56_360);
});

test("a hit rate without input is null, and without hits it is 0", () => {
  expect(cacheHitRate(zero)).toBeNull();
  expect(cacheHitRate({ ...zero, output_tokens: 5 })).toBeNull();
  expect(cacheHitRate({ ...zero, uncached_input_tokens: 5 })).toBe(0);
  expect(cacheHitRate({ ...zero, cache_read_input_tokens: 5 })).toBe(1);
});

test("cache writes in one flat number are a bad row, not zero", () => {
  const { cache_creation: _, ...rest } = zero;
  const row = { ...rest, cache_creation_input_tokens: 500 };
  expect(failure(() => totalTokens(row as never))).toMatchObject({ code: "bad_row", path: "row.cache_creation" });
});

test.each([["1500"], [1.5], [-1], [NaN], [Infinity], [2 ** 53], [null], [undefined]])(
  "a counter of %j is a bad row, never NaN",
  (count) => {
    for (const total of [totalInputTokens, totalTokens, cacheHitRate]) {
      expect(failure(() => total({ ...zero, uncached_input_tokens: count } as never))).toMatchObject({
        code: "bad_row",
        path: "row.uncached_input_tokens",
      });
      expect(failure(() => total({ usage: { ...zero, cache_read_input_tokens: count } } as never))).toMatchObject({
        path: "row.usage.cache_read_input_tokens",
      });
    }
  },
);

test.each([[null], [undefined], [5], [{}], [[]], [{ amount: "1", currency: "USD" }]])("%j has no tokens", (row) => {
  for (const total of [totalInputTokens, totalTokens, cacheHitRate]) {
    expect(failure(() => total(row as never))).toBeInstanceOf(UsageError);
  }
});

test("a total beyond a safe integer is an error", () => {
  const most = { ...zero, uncached_input_tokens: Number.MAX_SAFE_INTEGER };
  expect(totalTokens(most)).toBe(Number.MAX_SAFE_INTEGER);
  expect(failure(() => totalTokens({ ...most, output_tokens: 1 }))).toBeInstanceOf(UsageError);
  expect(failure(() => cacheHitRate({ ...most, cache_read_input_tokens: 1 }))).toBeInstanceOf(UsageError);
});

const claudeCode = { input: 1, output: 1, cache_read: 1, cache_creation: 1 };
const { cache_creation: written } = zero;

test.each<readonly [path: string, row: unknown]>([
  ["row", 5],
  ["row.tokens", { tokens: 5 }],
  ["row.tokens.input", { tokens: { ...claudeCode, input: -1 } }],
  ["row.tokens.output", { tokens: { ...claudeCode, output: -1 } }],
  ["row.tokens.cache_read", { tokens: { ...claudeCode, cache_read: -1 } }],
  ["row.tokens.cache_creation", { tokens: { ...claudeCode, cache_creation: -1 } }],
  ["row.usage", { usage: 5 }],
  ["row.usage.output_tokens", { usage: { ...zero, output_tokens: -1 } }],
  ["row.output_tokens", { ...zero, output_tokens: -1 }],
  ["row.cache_creation", { ...zero, cache_creation: 5 }],
  [
    "row.cache_creation.ephemeral_5m_input_tokens",
    { ...zero, cache_creation: { ...written, ephemeral_5m_input_tokens: -1 } },
  ],
  [
    "row.usage.cache_creation.ephemeral_1h_input_tokens",
    { usage: { ...zero, cache_creation: { ...written, ephemeral_1h_input_tokens: -1 } } },
  ],
])("a malformed %s is a bad row with that path", (path, row) => {
  expect(failure(() => totalTokens(row as never))).toMatchObject({ code: "bad_row", path });
});

const most = Number.MAX_SAFE_INTEGER;

test.each<readonly [sum: string, row: object]>([
  ["input tokens", { uncached_input_tokens: most, cache_read_input_tokens: 1 }],
  ["input tokens", { uncached_input_tokens: most, cache_creation: { ...written, ephemeral_1h_input_tokens: 1 } }],
  ["input tokens", { cache_creation: { ephemeral_5m_input_tokens: most, ephemeral_1h_input_tokens: 1 } }],
  ["total tokens", { uncached_input_tokens: most, output_tokens: 1 }],
])("%s beyond a safe integer are named", (sum, more) => {
  expect(failure(() => totalTokens({ ...zero, ...more }))).toMatchObject({
    param: sum,
    message: expect.stringContaining(sum),
  });
});
