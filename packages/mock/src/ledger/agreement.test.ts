import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Bucket, claudeCodePath, ask, costPath, messagesPath, walk } from "../../test/ask.ts";
import { createMock } from "../index.ts";
import { formatMinute } from "../time/instant.ts";
import { type Width, widthMinutes } from "../time/width.ts";
import type { MessagesDimension } from "../simulation/messages-dimensions.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const nowMinute = Date.parse(mock.now) / 60_000;

const dimensions = [
  "account_id",
  "api_key_id",
  "context_window",
  "inference_geo",
  "model",
  "service_account_id",
  "service_tier",
  "workspace_id",
] as const;

function flatten(buckets: Bucket[]): unknown[] {
  return buckets.flatMap(({ starting_at, ending_at, results }) =>
    results.map((row) => ({ starting_at, ending_at, ...row })),
  );
}

function omit(row: object, field: string): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== field));
}

function byText(rows: unknown[]): string[] {
  return rows
    .map((row) => JSON.stringify(Object.entries(row as object).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted();
}

const query = fc.record({
  width: fc.constantFrom<Width>("1d", "1h", "1m"),
  start: fc.integer({ min: 0, max: 400 }),
  length: fc.integer({ min: 1, max: 40 }),
  limit: fc.integer({ min: 1, max: 31 }),
  group_by: fc.uniqueArray(fc.constantFrom<MessagesDimension[]>(...dimensions), { maxLength: 5 }),
  tiers: fc.option(fc.constantFrom("batch", "standard", "priority"), { nil: undefined }),
});

test("the messages report, read page by page, equals the ledger", async () => {
  await fc.assert(
    fc.asyncProperty(query, async ({ width, start, length, limit, group_by, tiers }) => {
      const from = Math.floor((nowMinute - start * widthMinutes[width]) / widthMinutes[width]) * widthMinutes[width];
      const starting_at = formatMinute(from);
      const ending_at = formatMinute(from + length * widthMinutes[width]);
      const buckets = await walk(mock, messagesPath, [
        ["starting_at", starting_at],
        ["ending_at", ending_at],
        ["bucket_width", width],
        ["limit", String(limit)],
        ...group_by.map((dimension): [string, string] => ["group_by[]", dimension]),
        ...(tiers ? [["service_tiers[]", tiers] as [string, string]] : []),
      ]);
      const truth = mock.ledger.usage({
        starting_at,
        ending_at,
        bucket_width: width,
        group_by,
        ...(tiers ? { service_tiers: [tiers] } : {}),
      });
      expect(byText(flatten(buckets))).toEqual(byText(truth.map((row) => omit(row, "speed"))));
    }),
    { numRuns: 60 },
  );
});

test("the ledger accepts a builder of parameters", () => {
  const params = { starting_at: "2026-05-01", ending_at: "2026-05-03", group_by: ["model"] } as const;
  const { ledger } = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  expect(ledger.usage({ toParams: () => params })).toEqual(ledger.usage(params));
});

test("the cost report, read page by page, equals the ledger to the last digit", async () => {
  const costQuery = fc.record({
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 1, max: 40 }),
    group_by: fc.subarray<"description" | "workspace_id">(["description", "workspace_id"]),
  });
  await fc.assert(
    fc.asyncProperty(costQuery, async ({ start, length, group_by }) => {
      const from = Math.floor(nowMinute / 1440 - start) * 1440;
      const starting_at = formatMinute(from);
      const ending_at = formatMinute(from + length * 1440);
      const groups = group_by.map((dimension): [string, string] => ["group_by[]", dimension]);
      const buckets = await walk(mock, costPath, [["starting_at", starting_at], ["ending_at", ending_at], ...groups]);
      expect(byText(flatten(buckets))).toEqual(byText(mock.ledger.cost({ starting_at, ending_at, group_by })));
    }),
    { numRuns: 30 },
  );
});

test("the tokens of the Claude Code report equal the ledger's", async () => {
  const { body } = await ask<{ data: { model_breakdown: { model: string; tokens: Record<string, number> }[] }[] }>(
    mock,
    claudeCodePath,
    "starting_at=2026-09-09&limit=1000",
  );
  const served = body.data.flatMap((record) =>
    record.model_breakdown.map(({ model, tokens }) => ({ model, ...tokens })),
  );
  const truth = mock.ledger
    .claudeCode({ date: "2026-09-09" })
    .map(({ model, input, output, cache_read, cache_creation }) => ({
      model,
      input,
      output,
      cache_read,
      cache_creation,
    }));
  expect(byText(served)).toEqual(byText(truth));
  expect(truth.length).toBeGreaterThan(5);
});
