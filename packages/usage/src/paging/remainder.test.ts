import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createUsageClient, type UsageClient } from "../index.ts";
import { isFull } from "./remainder.ts";

/** A server of its own making: buckets of any number of groups, of which it lists the first hundred. */
interface World {
  readonly groups: readonly (readonly object[])[];
  /** Adds up the rows of a bucket, separately from the client. */
  readonly total: (rows: readonly object[]) => object | readonly object[];
  /** How many rows it lists at most. Default 100. */
  readonly listed?: number;
  /** When the data that answers request number `n` was refreshed. */
  readonly refreshedAt?: (request: number) => string;
  /** How many buckets it has of the totals. Default: all. */
  readonly totals?: number;
}

const dayMs = 86_400_000;
const firstMs = Date.parse("2026-05-01T00:00:00Z");
const iso = (ms: number): string => new Date(ms).toISOString();
const sent: URL[] = [];

function serving({
  groups,
  total,
  listed = 100,
  refreshedAt = () => "2026-06-01T00:00:00Z",
  totals,
}: World): UsageClient {
  sent.length = 0;
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    sent.push(url);
    const query = url.searchParams;
    const bound = (name: string): number => (Date.parse(query.get(name) ?? "") - firstMs) / dayMs;
    const from = Number(query.get("page") ?? bound("starting_at"));
    const to = Math.min(bound("ending_at"), from + Number(query.get("limit")));
    const end = query.has("group_by[]") ? to : Math.min(to, totals ?? to);
    const data = groups.slice(from, end).map((rows, index) => ({
      starting_at: iso(firstMs + (from + index) * dayMs),
      ending_at: iso(firstMs + (from + index + 1) * dayMs),
      results: query.has("group_by[]") ? rows.slice(0, listed) : rows.length === 0 ? [] : [total(rows)].flat(),
    }));
    const more = to < bound("ending_at");
    const next_page = more ? String(to) : null;
    return Response.json({ data, has_more: more, next_page, data_refreshed_at: refreshedAt(sent.length) });
  };
  const clock = { now: () => Date.parse("2026-07-01T00:00:00Z"), sleep: async () => {}, random: () => 0 };
  return createUsageClient({ apiKey: "key-of-a-test", fetch, clock });
}

const window = (buckets: number) => ({ starting_at: "2026-05-01", ending_at: iso(firstMs + buckets * dayMs) });
const sizes = fc.array(fc.constantFrom(0, 1, 99, 100, 101, 180), { minLength: 1, maxLength: 9 });

interface Usage {
  readonly output_tokens: number;
  readonly uncached_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation: { ephemeral_1h_input_tokens: number; ephemeral_5m_input_tokens: number };
  readonly server_tool_use: { web_search_requests: number };
  readonly requests: number | null;
}

function usageOf(rows: readonly object[]): Usage {
  const all = rows as readonly Usage[];
  const sum = (counter: (row: Usage) => number): number => all.map(counter).reduce((left, right) => left + right, 0);
  return {
    output_tokens: sum((row) => row.output_tokens),
    uncached_input_tokens: sum((row) => row.uncached_input_tokens),
    cache_read_input_tokens: sum((row) => row.cache_read_input_tokens),
    cache_creation: {
      ephemeral_1h_input_tokens: sum((row) => row.cache_creation.ephemeral_1h_input_tokens),
      ephemeral_5m_input_tokens: sum((row) => row.cache_creation.ephemeral_5m_input_tokens),
    },
    server_tool_use: { web_search_requests: sum((row) => row.server_tool_use.web_search_requests) },
    requests: sum((row) => row.requests ?? 0),
  };
}

const usageRows = (count: number, salt: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    model: `model-${index}`,
    output_tokens: (index * 7 + salt) % 1_000,
    uncached_input_tokens: index,
    cache_read_input_tokens: salt,
    cache_creation: { ephemeral_1h_input_tokens: index % 3, ephemeral_5m_input_tokens: index % 5 },
    server_tool_use: { web_search_requests: index % 2 },
    requests: 1 + (index % 4),
  }));

test("groups and remainder are the total, counter by counter, on every page and in every lane", async () => {
  const options = fc.record({ limit: fc.integer({ min: 1, max: 9 }), concurrency: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(sizes, options, fc.nat(999), async (counts, { limit, concurrency }, salt) => {
      const groups = counts.map((count, day) => usageRows(count, salt + day));
      const usage = serving({ groups, total: usageOf });
      const params = { ...window(counts.length), group_by: ["model"], limit, remainder: true } as const;
      const { items, receipt } = await usage.enterprise.usageReport(params, { concurrency }).collect();
      for (const [day, { results }] of items.entries()) {
        expect(usageOf(results)).toEqual(usageOf(groups[day] ?? []));
        expect(results.filter((row) => row.remainder).length).toBe((counts[day] ?? 0) >= 100 ? 1 : 0);
      }
      expect(receipt.rows).toBe(items.flatMap(({ results }) => results).length);
      expect(receipt.coverage.capped.map(({ starting_at }) => (Date.parse(starting_at) - firstMs) / dayMs)).toEqual(
        counts.flatMap((count, day) => (count >= 100 ? [day] : [])),
      );
      expect(sent.some((url) => url.searchParams.has("remainder"))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

interface Cost {
  readonly amount: string;
  readonly list_amount: string;
}

function costOf(rows: readonly object[]): object {
  const sum = (name: keyof Cost): string =>
    (rows as readonly Cost[])
      .reduce((total, row) => total.plus(row[name]), new (Decimal.clone({ precision: 60 }))(0))
      .toFixed();
  return { amount: sum("amount"), list_amount: sum("list_amount"), currency: "USD", requests: null };
}

const cents = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(999_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, "0")}`);

test("groups and remainder cost the total, to the last digit", async () => {
  const some = fc.array(cents, { minLength: 100, maxLength: 140 });
  await fc.assert(
    fc.asyncProperty(some, async (amounts) => {
      const rows = amounts.map((amount, index) => ({
        model: `model-${index}`,
        amount,
        list_amount: `1${amount}`,
        currency: "USD",
        requests: null,
      }));
      const usage = serving({ groups: [rows], total: costOf });
      const report = usage.enterprise.costReport({ ...window(1), group_by: ["model"], remainder: true });
      const [bucket] = (await report.collect()).items;
      expect(bucket?.results.at(-1)).toMatchObject({ remainder: true, model: null, currency: "USD", requests: null });
      expect(costOf(bucket?.results ?? [])).toEqual(costOf(rows));
    }),
    { numRuns: 40 },
  );
});

const fanned = (count: number): object[] =>
  Array.from({ length: count * 2 }, (_, index) => ({
    model: `model-${index >> 1}`,
    cost_type: index % 2 === 0 ? "tokens" : "web_search",
    amount: "1",
    list_amount: "1",
    currency: "USD",
    requests: null,
  }));

test("a group that is fanned out by kind of cost is one group: a hundred of them may hide others", async () => {
  const usage = serving({ groups: [fanned(100), fanned(99), fanned(50)], total: costOf, listed: 200 });
  const { receipt } = await usage.enterprise.costReport({ ...window(3), group_by: ["model", "cost_type"] }).collect();
  expect(receipt.coverage.capped.map(({ starting_at }) => starting_at.slice(0, 10))).toEqual([
    "2026-05-01",
    "2026-05-03",
  ]);
});

test("a refresh between the groups and their total is an error that can be resumed", async () => {
  const refreshes = ["2026-06-01T00:00:00Z", "2026-06-01T04:00:00Z"];
  const groups = [usageRows(120, 1)];
  const usage = serving({
    groups,
    total: usageOf,
    refreshedAt: (request) => refreshes[request - 1] ?? "2026-06-01T04:00:00Z",
  });
  const params = { ...window(1), group_by: ["model"], remainder: true } as const;
  let resume: string | undefined;
  try {
    for await (const _ of usage.enterprise.usageReport(params).pages()) expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ name: "ProtocolError", code: "cursor_expired", path: "data_refreshed_at" });
    resume = (error as { resume?: string }).resume;
  }
  const { items } = await usage.enterprise.usageReport(params, { resume }).collect();
  expect(usageOf(items[0]?.results ?? [])).toEqual(usageOf(groups[0] ?? []));
});

const oneToken = (rows: readonly object[]): object => ({ ...usageOf(rows), output_tokens: 1 });

test("groups that count more than their total are an error, and no negative rest", async () => {
  const usage = serving({ groups: [usageRows(100, 5)], total: oneToken });
  const report = usage.enterprise.usageReport({ ...window(1), group_by: ["model"], remainder: true });
  await expect(report.collect()).rejects.toMatchObject({ code: "bad_row", path: "data[0].results" });
});

test("totals are read only where a bucket is full", async () => {
  const groups = [99, 100, 5, 130, 2].map((count) => usageRows(count, 0));
  const usage = serving({ groups, total: usageOf });
  await usage.enterprise.usageReport({ ...window(5), group_by: ["model"], remainder: true }).collect();
  const totals = sent.filter((url) => !url.searchParams.has("group_by[]")).map((url) => url.searchParams);
  expect(totals.map((query) => [query.get("starting_at"), query.get("ending_at")])).toEqual([
    ["2026-05-02T00:00:00Z", "2026-05-05T00:00:00Z"],
  ]);
  await usage.enterprise.usageReport({ ...window(1), group_by: ["model"], remainder: true }).collect();
  expect(sent.filter((url) => !url.searchParams.has("group_by[]"))).toHaveLength(1);
});

/** A hundred groups, of which the first has another amount than one cent. */
const spent = (first: string): object[] =>
  Array.from({ length: 100 }, (_, index) => ({
    model: `model-${index}`,
    amount: index === 0 ? first : "1",
    list_amount: "1",
    currency: "USD",
    requests: null,
  }));

/** The last row of a day of a hundred groups, whose amounts have this total. */
async function lastRow(first: string, amount: string, more: object = {}): Promise<object | undefined> {
  const total = (rows: readonly object[]): object => ({ ...costOf(rows), amount, ...more });
  const usage = serving({ groups: [spent(first)], total });
  const report = usage.enterprise.costReport({ ...window(1), group_by: ["model"], remainder: true });
  return (await report.collect()).items[0]?.results.at(-1);
}

test("groups that cost more than their total are an error, unless one of them is a credit", async () => {
  await expect(lastRow("1", "99")).rejects.toMatchObject({ code: "bad_row", path: "data[0].results" });
  await expect(lastRow("0", "98")).rejects.toMatchObject({ code: "bad_row" });
  expect(await lastRow("-5", "93")).toMatchObject({ amount: "-1", remainder: true });
});

test("groups that cost exactly their total leave nothing", async () => {
  expect(await lastRow("1", "100")).toMatchObject({ amount: "0", list_amount: "0", requests: null, remainder: true });
});

test("a total in another currency is an error", async () => {
  await expect(lastRow("1", "200", { currency: "EUR" })).rejects.toMatchObject({ code: "bad_row" });
});

test("totals that end before the groups are a gap", async () => {
  const groups = [usageRows(100, 1), usageRows(100, 2)];
  const params = { ...window(2), group_by: ["model"], remainder: true } as const;
  const short = serving({ groups, total: usageOf, totals: 1 });
  await expect(short.enterprise.usageReport(params).collect()).rejects.toMatchObject({
    code: "bucket_gap",
    message: expect.stringContaining("2026-05-02T00:00:00Z"),
  });
});

test("the rest of a report that is not grouped is not asked for", async () => {
  const usage = serving({ groups: [usageRows(120, 1)], total: usageOf });
  const { receipt } = await usage.enterprise.usageReport({ ...window(1), remainder: true }).collect();
  expect(sent).toHaveLength(1);
  expect(receipt.rows).toBe(1);
});

test("a total that is not exactly one row is an error", async () => {
  for (const total of [() => [], (rows: readonly object[]) => [usageOf(rows), usageOf([])]]) {
    const usage = serving({ groups: [usageRows(100, 1)], total });
    const report = usage.enterprise.usageReport({ ...window(1), group_by: ["model"], remainder: true });
    await expect(report.collect()).rejects.toMatchObject({ code: "bad_row", path: "data[0].results" });
  }
});

/** Rows of so many groups, of which each has `perGroup` kinds of cost. */
const costRows = (count: number, perGroup = 1): object[] =>
  Array.from({ length: count }, (_, index) => ({
    model: `m${Math.floor(index / perGroup)}`,
    cost_type: `t${index}`,
  }));

test("a bucket is full with exactly the most rows, or with more rows of as many groups", () => {
  expect([99, 100, 101].map((count) => isFull(costRows(count) as never, 100))).toEqual([false, true, true]);
  expect([198, 199, 200].map((count) => isFull(costRows(count, 2) as never, 100))).toEqual([false, true, true]);
  expect(isFull(undefined, 100)).toBe(false);
  expect(isFull(costRows(100) as never, undefined)).toBe(false);
});

test("groups in several currencies have no rest", async () => {
  const [first, ...others] = spent("1");
  const usage = serving({ groups: [[{ ...first, currency: "EUR" }, ...others]], total: costOf });
  const report = usage.enterprise.costReport({ ...window(1), group_by: ["model"], remainder: true });
  await expect(report.collect()).rejects.toMatchObject({ code: "bad_row" });
});

const uncounted = (rows: readonly object[]): object => ({ ...usageOf(rows), requests: null });

test("a count that is null in the total or in a group is null in the rest", async () => {
  const rows = usageRows(101, 1);
  for (const world of [
    { groups: [rows], total: uncounted },
    { groups: [[{ ...rows[0], requests: null }, ...rows.slice(1)]], total: usageOf },
  ]) {
    const usage = serving(world);
    const report = usage.enterprise.usageReport({ ...window(1), group_by: ["model"], remainder: true });
    expect((await report.collect()).items[0]?.results.at(-1)).toMatchObject({ requests: null, remainder: true });
  }
});

test("a rest is only added if the caller asks for it", async () => {
  const usage = serving({ groups: [usageRows(120, 1)], total: usageOf });
  const { items } = await usage.enterprise.usageReport({ ...window(1), group_by: ["model"] }).collect();
  expect(items[0]?.results).toHaveLength(100);
  expect(sent).toHaveLength(1);
});
