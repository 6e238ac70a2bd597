// Every helper, with any input, either returns or throws a UsageError.
import { anything, array, assert, constantFrom, type Arbitrary, object, oneof, property, record } from "fast-check";
import { expect, test } from "vitest";
import * as usage from "../src/index.ts";

type Helper = (...parameters: never[]) => unknown;

const row = {
  starting_at: "2026-05-01T00:00:00Z",
  ending_at: "2026-05-02T00:00:00Z",
  amount: "12.5",
  currency: "USD",
  model: "claude-opus-5",
  actor: { type: "user_actor", user_id: "user_1" },
};

const hostile: Arbitrary<unknown> = anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** A row with some of its fields replaced by anything. */
const brokenRow: Arbitrary<unknown> = oneof(
  hostile,
  constantFrom(row),
  record({
    name: constantFrom(...Object.keys(row), "group", "cost", "usage", "results", "date", "estimated_cost"),
    value: hostile,
  }).map(({ name, value }) => ({ ...row, [name]: value })),
  object({ key: constantFrom(...Object.keys(row), "type", "user_id"), maxDepth: 3 }),
);
const rows: Arbitrary<unknown> = oneof(hostile, array(brokenRow, { maxLength: 3 }));
const report = { dimensions: { grouped: ["model"], nulls: {} } };
const actors = oneof(hostile, object({ key: constantFrom("type", "user_id", "subject", "provider"), maxDepth: 3 }));
const month = usage.month("2026-05");

const helpers: readonly (readonly [name: string, helper: Helper, ...parameters: Arbitrary<unknown>[]])[] = [
  ["money", usage.money, brokenRow, oneof(hostile, constantFrom("amount", "list_amount", undefined))],
  ["sumMoney", usage.sumMoney, rows, constantFrom("amount", undefined)],
  ["dollars", usage.dollars, hostile],
  ["Money.plus", (other) => usage.dollars("1").plus(other), hostile],
  ["Money.minus", (other) => usage.dollars("1").minus(other), hostile],
  ["Money.times", (factor) => usage.dollars("1").times(factor), hostile],
  ["Money.compare", (other) => usage.dollars("1").compare(other), hostile],
  ["Money.ratio", (other) => usage.dollars("1").ratio(other), hostile],
  ["Money.format", (first, second) => usage.dollars("1").format(first, second), hostile, hostile],
  ["totalInputTokens", usage.totalInputTokens, brokenRow],
  ["totalTokens", usage.totalTokens, brokenRow],
  ["cacheHitRate", usage.cacheHitRate, brokenRow],
  ["narrowActor", usage.narrowActor, actors],
  ["matchActor", usage.matchActor, actors, hostile],
  ["isUserActor", usage.isUserActor, actors],
  [
    "dimensionOf",
    usage.dimensionOf,
    oneof(hostile, constantFrom(report)),
    brokenRow,
    oneof(hostile, constantFrom("model", "actor")),
  ],
  ["rowKey", usage.rowKey, brokenRow],
  ["rollUp", usage.rollUp, rows, oneof(hostile, array(hostile), constantFrom(["model"], ["actor"], ["starting_at"]))],
  [
    "fillGaps",
    usage.fillGaps,
    rows,
    oneof(
      hostile,
      record({
        window: oneof(hostile, constantFrom(month)),
        width: oneof(hostile, constantFrom("1d", "1m")),
        through: oneof(hostile, constantFrom("2026-05-09")),
      }),
    ),
  ],
  ["toLocalDays", usage.toLocalDays, rows, oneof(hostile, constantFrom("Europe/Berlin", "UTC"))],
  ["day", usage.day, hostile],
  ["month", usage.month, hostile],
  ["lastDays", usage.lastDays, oneof(hostile, constantFrom(7)), hostile],
  ["between", usage.between, hostile, hostile],
  [
    "nameBook",
    usage.nameBook,
    oneof(hostile, record({ workspaces: rows, apiKeys: rows, users: rows, serviceAccounts: rows })),
  ],
  [
    "NameBook.of",
    (name) => usage.nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] }).of(name),
    oneof(hostile, record({ kind: hostile, id: hostile })),
  ],
];

test.each(helpers)("%s returns or throws a UsageError, whatever it is given", (_, helper, ...parameters) => {
  assert(
    property(...(parameters as [Arbitrary<unknown>]), (...values: unknown[]) => {
      expectUsageError(() => (helper as (...all: unknown[]) => unknown)(...values));
    }),
    { numRuns: 300 },
  );
});

function expectUsageError(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!usage.UsageError.isInstance(error)) throw error;
    expect(() => JSON.stringify(error)).not.toThrow();
  }
}

test("an actor that is nested too deeply, circular, or not JSON is a bad row", () => {
  let deep: object = {};
  for (let depth = 0; depth < 200_000; depth++) deep = { deep };
  const circular: Record<string, unknown> = { type: "robot_actor" };
  circular["self"] = circular;
  for (const actor of [
    { type: "robot_actor", deep },
    circular,
    { type: "robot_actor", count: 1n },
    { type: "federated_actor", provider: { type: "oidc", deep } },
  ]) {
    const badRow = expect.objectContaining({ name: "ProtocolError", code: "bad_row" });
    expect(() => usage.rowKey({ ...row, actor })).toThrow(badRow);
    expect(() => usage.rollUp([{ ...row, actor }], ["actor"])).toThrow(badRow);
    expect(() => usage.dimensionOf(report, { ...row, actor }, "actor")).not.toThrow(RangeError);
  }
});

test("a window of more rows than fit in memory is rejected", () => {
  const window = { starting_at: "0001-01-01", ending_at: "9999-12-31" };
  const minute = { ...row, ending_at: "2026-05-01T00:01:00Z" };
  expect(() => usage.fillGaps([minute], { window, width: "1m", through: "9999-12-31" })).toThrow(
    expect.objectContaining({ param: "window" }),
  );
});

const rowsOf = (count: number): readonly (typeof row)[] =>
  Array.from({ length: count }, (_, index) => ({
    ...row,
    model: `m${index % 100}`,
    amount: `${index}.${"3".repeat(1 + (index % 60))}`,
  }));

test("rollUp and sumMoney take time in proportion to the rows", () => {
  const [few, many] = [rowsOf(4000), rowsOf(32_000)];
  for (const helper of [usage.sumMoney, (all: typeof few) => usage.rollUp(all, ["model"])]) {
    helper(few);
    // 8 times the rows. Quadratic would be 64 times.
    expect(
      minCpuMs(() => helper(many)) /
        Math.max(
          2,
          minCpuMs(() => helper(few)),
        ),
    ).toBeLessThan(32);
  }
});

/** The least CPU time of five runs, which other processes on the machine hardly change. */
function minCpuMs(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
