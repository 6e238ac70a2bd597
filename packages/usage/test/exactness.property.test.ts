// Whatever the window, the grouping, the page size, the lanes and the faults: the ledger's figures, or a typed error.
import { createMock, type Fault, type FaultScope, faults, type Mock } from "@org/usage-mock";
import { Decimal } from "decimal.js";
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  record,
  subarray,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import { createUsageClient } from "../src/client.ts";
import { UsageError } from "../src/errors/usage-error.ts";
import type { Report } from "../src/paging/report.ts";
import type { UsageClient } from "../src/usage-client.ts";
import { bag } from "./family/setup.ts";

/** A failure prints the seed that repeats it. */
const numRuns = process.env["CI"] === undefined ? 100 : 1000;
const timeout = 300_000;

function place(): { readonly mock: Mock; readonly usage: UsageClient } {
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  return { mock, usage: createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch, clock: mock.clock }) };
}

interface Broken {
  readonly fault: Fault;
  /** Passes by itself, so a walk must not fail because of it. */
  readonly passes: boolean;
}

const scope = record({ after: integer({ min: 0, max: 5 }), times: integer({ min: 1, max: 2 }) });

const passing = [
  faults.serverError,
  faults.overloaded,
  faults.reset,
  faults.cutBody,
  faults.slowBody,
  faults.chunkedBody,
];

const lasting = [
  faults.repeatedCursor,
  faults.missingCursor,
  faults.wrongCursor,
  faults.expiredCursor,
  faults.lostBucket,
  faults.repeatedBucket,
  faults.overlappingBucket,
  faults.shuffledBuckets,
  faults.wrongWidth,
  faults.strayBucket,
  faults.html,
  faults.emptyBody,
  faults.emptyObject,
  faults.errorInOk,
  faults.invalidJson,
  faults.nullData,
  faults.missingCounter,
  faults.badCounter,
  faults.malformedMoney,
  faults.missingCurrency,
  faults.moneyAsNumber,
  faults.redirect,
  faults.errorWithData,
  faults.partialContent,
  faults.repeatedRow,
  (when: FaultScope) => faults.repeatedRow({ ...when, keys: "reordered" }),
  faults.rowOnTwoPages,
  faults.shuffledRows,
  faults.strayRow,
];

const faultsOf = (lastingFaults: typeof lasting): Arbitrary<Broken> =>
  oneof(
    tuple(constantFrom(...passing), scope).map(([make, when]) => ({ fault: make(when), passes: true })),
    tuple(constantFrom("retry-after", "retry-after-ms", "http-date", "reset", "none"), scope).map(([form, when]) => ({
      fault: faults.rateLimited({ ...when, form, resetAfterMs: 2500 }),
      passes: true,
    })),
    tuple(constantFrom(...lastingFaults), scope).map(([make, when]) => ({ fault: make(when), passes: false })),
  );

const laneCounts = { lanes: integer({ min: 1, max: 4 }), lanesAfter: integer({ min: 1, max: 4 }) };
const manner = record({ ...laneCounts, broken: array(faultsOf(lasting), { maxLength: 2 }) });

/** Buckets resume by time; rows need the server's cursor, from which no walk can resume if it was wrong. */
const withRightCursors = lasting.filter((fault) => fault !== faults.wrongCursor);
const mannerOfRows = record({ ...laneCounts, broken: array(faultsOf(withRightCursors), { maxLength: 2 }) });

type Manner = typeof manner extends Arbitrary<infer Value> ? Value : never;

/**
 * Reads a report to its end, resuming after an error once the faults are gone. Returns the rows in the order they
 * came. Asserts that errors are typed, and that faults which pass don't end a walk.
 */
async function readThrough<Row>(
  mock: Mock,
  { lanes, lanesAfter, broken }: Manner,
  ask: (options: { concurrency: number; resume?: string }) => Report<unknown, Row>,
): Promise<Row[]> {
  mock.inject(...broken.map(({ fault }) => fault));
  const rows: Row[] = [];
  try {
    for await (const page of ask({ concurrency: lanes }).pages()) rows.push(...rowsOf<Row>(page.items));
  } catch (error) {
    mock.clearFaults();
    if (!UsageError.isInstance(error)) throw error;
    expect(
      broken.some(({ passes }) => !passes),
      `${error.code}: ${error.message}`,
    ).toBe(true);
    const { resume } = error as { resume?: string };
    expect(resume).toBeTypeOf("string");
    for await (const page of ask({ concurrency: lanesAfter, resume: resume ?? "" }).pages())
      rows.push(...rowsOf<Row>(page.items));
  }
  mock.clearFaults();
  return rows;
}

interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

/** The rows of buckets with their bounds, or the items themselves. */
function rowsOf<Row>(items: readonly unknown[]): Row[] {
  return (items as readonly Partial<Bucket>[]).flatMap(({ results, ...item }) =>
    results === undefined ? [item as Row] : results.map((row) => ({ ...item, ...row }) as Row),
  );
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const firstMs = Date.parse("2026-05-04T00:00:00Z");
const text = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

const dimensions = ["model", "workspace_id", "service_tier", "context_window", "inference_geo"] as const;

/** The truth by hour and dimension, computed once; each run adds up what it requests. */
const hours = place().mock.ledger.usage({
  starting_at: text(firstMs),
  ending_at: text(firstMs + 6 * dayMs),
  bucket_width: "1h",
  group_by: [...dimensions],
});

/** Figures by bucket and grouped dimensions, in the order of time; everything added up in whole numbers. */
function tokensBy(
  rows: Iterable<(typeof hours)[number]>,
  group: readonly (typeof dimensions)[number][],
  startMs: number,
  endMs: number,
  widthMs: number,
): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const at = Date.parse(row.starting_at);
    if (at < startMs || at >= endMs) continue;
    const key = JSON.stringify([text(at - (at % widthMs)), ...group.map((name) => row[name])]);
    const { cache_creation: cache, server_tool_use: tools } = row;
    const figures = [
      row.uncached_input_tokens,
      row.cache_read_input_tokens,
      row.output_tokens,
      cache.ephemeral_1h_input_tokens,
      cache.ephemeral_5m_input_tokens,
      tools.web_search_requests,
    ];
    const sum = sums.get(key) ?? [0, 0, 0, 0, 0, 0];
    sums.set(
      key,
      sum.map((figure, index) => figure + (figures[index] ?? 0)),
    );
  }
  return sums;
}

const messagesWindow = oneof(
  record({
    bucket_width: constantFrom("1h" as const),
    from: integer({ min: 0, max: 100 }),
    count: integer({ min: 1, max: 14 }),
  }),
  record({
    bucket_width: constantFrom("1d" as const),
    from: integer({ min: 0, max: 3 }),
    count: integer({ min: 1, max: 3 }),
  }),
);

test("messages: exactly the ledger's tokens, bucket by bucket and group by group", { timeout }, async () => {
  const { mock, usage } = place();
  const scenario = asyncProperty(
    messagesWindow,
    subarray([...dimensions]),
    integer({ min: 1, max: 5 }),
    manner,
    async (window, group_by, limit, how) => {
      const widthMs = window.bucket_width === "1h" ? hourMs : dayMs;
      const startMs = firstMs + window.from * widthMs;
      const endMs = startMs + window.count * widthMs;
      const params = {
        starting_at: text(startMs),
        ending_at: text(endMs),
        bucket_width: window.bucket_width,
        group_by,
        limit,
      };
      const rows = await readThrough(mock, how, (options) => usage.messages(params, options));
      const truth = tokensBy(hours, group_by, startMs, endMs, widthMs);
      expect(tokensBy(rows as typeof hours, group_by, startMs, endMs, widthMs)).toEqual(truth);
      expect(rows, "no row twice").toHaveLength(truth.size);
      const starts = rows.map(({ starting_at }) => starting_at);
      expect(starts).toEqual(starts.toSorted());
    },
  );
  await assert(scenario, { numRuns });
});

const costDays = place().mock.ledger.cost({
  starting_at: text(firstMs),
  ending_at: text(firstMs + 10 * dayMs),
  group_by: ["description", "workspace_id"],
});

/** What a description is made of: rows of one description may differ in it. */
const opened = ["cost_type", "model", "context_window", "service_tier", "token_type", "inference_geo"] as const;

type CostDimension = "description" | "workspace_id";

type CostRow = { readonly starting_at: string; readonly amount: string } & Readonly<
  Record<CostDimension | (typeof opened)[number], string | null>
>;

/** Exact, by an independent implementation. */
const Exact = Decimal.clone({ precision: 100 });

function centsBy(
  rows: Iterable<CostRow>,
  group: readonly CostDimension[],
  startMs: number,
  endMs: number,
): Map<string, string> {
  const names = group.includes("description") ? [...group, ...opened] : group;
  const sums = new Map<string, Decimal>();
  for (const row of rows) {
    const at = Date.parse(row.starting_at);
    if (at < startMs || at >= endMs) continue;
    const key = JSON.stringify([row.starting_at, ...names.map((name) => row[name])]);
    sums.set(key, (sums.get(key) ?? new Exact(0)).plus(row.amount));
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.toFixed()]));
}

test("cost: exactly the ledger's money, to the last digit", { timeout }, async () => {
  const { mock, usage } = place();
  const window = record({ from: integer({ min: 0, max: 5 }), count: integer({ min: 1, max: 5 }) });
  const groups = subarray(["description", "workspace_id"] as const);
  const scenario = asyncProperty(
    window,
    groups,
    integer({ min: 1, max: 3 }),
    manner,
    async ({ from, count }, group_by, limit, how) => {
      const startMs = firstMs + from * dayMs;
      const endMs = startMs + count * dayMs;
      const params = { starting_at: text(startMs), ending_at: text(endMs), group_by, limit };
      const rows = await readThrough(mock, how, (options) => usage.cost(params, options));
      const truth = centsBy(costDays, group_by, startMs, endMs);
      expect(centsBy(rows as readonly CostRow[], group_by, startMs, endMs)).toEqual(truth);
      expect(rows, "no row twice").toHaveLength(truth.size);
    },
  );
  await assert(scenario, { numRuns });
});

const usageGroups = ["model", "product", "workspace_id", "actor"] as const;
const rowsWindow = record({
  from: integer({ min: 0, max: 5 }),
  count: integer({ min: 1, max: 4 }),
  time_bucket_width: constantFrom("1d", "1h", null),
  order_by: constantFrom("total_tokens", null),
});

/**
 * Rows whose grouped actor is null are several rows even if they are equal: the API may mean different ones. So a server
 * that sends one of them twice can't be caught, and such rows are compared once.
 */
function oncePerNullActor(rows: readonly string[]): string[] {
  return rows.filter((row, index) => !row.includes('"actor":null') || rows.indexOf(row) === index);
}

test("analytics: exactly the ledger's rows, in any order of reading", { timeout }, async () => {
  const { mock, usage } = place();
  const scenario = asyncProperty(
    rowsWindow,
    subarray([...usageGroups]),
    integer({ min: 2, max: 60 }),
    mannerOfRows,
    async ({ from, count, ...axis }, group_by, limit, how) => {
      const startMs = Date.parse("2026-06-01T00:00:00Z") + from * dayMs;
      const lengthMs = axis.time_bucket_width === "1h" ? count * 3 * hourMs : count * dayMs;
      const window = { starting_at: text(startMs), ending_at: text(startMs + lengthMs) };
      const params = { ...window, ...axis, group_by, limit };
      const rows = await readThrough<object>(mock, how, (options) => usage.analytics.usage(params, options));
      const truth = bag(mock.ledger.analytics.usage(params));
      const mayRepeat = group_by.includes("actor") && how.broken.some(({ passes }) => !passes);
      if (mayRepeat) expect(oncePerNullActor(bag(rows))).toEqual(oncePerNullActor(truth));
      else expect(bag(rows)).toEqual(truth);
    },
  );
  await assert(scenario, { numRuns: numRuns / 2 });
});

test("Claude Code: every record once, or a typed error that can be resumed", { timeout }, async () => {
  const { mock, usage } = place();
  const range = { starting_at: "2026-06-01", ending_at: "2026-06-04" };
  const truth = bag((await usage.claudeCode(range).collect()).items);
  const scenario = asyncProperty(integer({ min: 1, max: 40 }), mannerOfRows, async (limit, how) => {
    const rows = await readThrough<object>(mock, how, (options) => usage.claudeCode({ ...range, limit }, options));
    expect(bag(rows)).toEqual(truth);
  });
  await assert(scenario, { numRuns: numRuns / 4 });
});

test("a list: every ID once, or a typed error that can be resumed", { timeout }, async () => {
  const { mock, usage } = place();
  const truth = bag((await usage.directory.users().collect()).items);
  const scenario = asyncProperty(integer({ min: 1, max: 40 }), mannerOfRows, async (limit, how) => {
    const users = await readThrough<object>(mock, how, (options) => usage.directory.users({ limit }, options));
    expect(bag(users)).toEqual(truth);
  });
  await assert(scenario, { numRuns: numRuns / 4 });
});
