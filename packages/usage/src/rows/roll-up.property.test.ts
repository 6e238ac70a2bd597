import { Decimal } from "decimal.js";
import { array, assert, constantFrom, nat, option, property, record, stringMatching, subarray } from "fast-check";
import { expect, test } from "vitest";
import { rollUp } from "./roll-up.ts";

const Oracle = Decimal.clone({ precision: 2000, toExpNeg: -9e15, toExpPos: 9e15 });

const hour = nat(5).map((start) => ({
  starting_at: `2026-05-01T0${start}:00:00Z`,
  ending_at: `2026-05-01T0${start + 1}:00:00Z`,
}));

const rows = array(
  record({
    bounds: hour,
    model: option(constantFrom("opus", "haiku", "null", "")),
    workspace_id: option(constantFrom("a", "b", "opus")),
    uncached_input_tokens: nat(),
    cache_read_input_tokens: nat(),
    short: nat(),
    long: nat(),
    output_tokens: nat(),
    requests: option(nat(), { freq: 10 }),
    amount: stringMatching(/^-?[0-9]{1,25}(\.[0-9]{1,25})?$/),
  }).map(({ bounds, short, long, amount, ...row }) => ({
    usage: {
      ...bounds,
      ...row,
      cache_creation: { ephemeral_5m_input_tokens: short, ephemeral_1h_input_tokens: long },
      server_tool_use: { web_search_requests: 1 },
    },
    cost: { ...bounds, model: row.model, workspace_id: row.workspace_id, amount, currency: "USD" },
  })),
  { maxLength: 40 },
);

function sorted(list: readonly object[]): string[] {
  return list.map((row) => JSON.stringify(row)).toSorted();
}

const dimensions = subarray(["model", "workspace_id", "starting_at"] as const, { minLength: 0 });

test("nothing is lost and nothing is counted twice, whatever rows are rolled up by", () => {
  assert(
    property(rows, dimensions, (list, names) => {
      const usage = list.map((row) => row.usage);
      const rolled = rollUp(usage, names);
      for (const figure of ["uncached_input_tokens", "cache_read_input_tokens", "output_tokens"] as const) {
        const total = (of: readonly Record<typeof figure, number>[]) => of.reduce((sum, row) => sum + row[figure], 0);
        expect(total(rolled)).toBe(total(usage));
      }
      for (const tier of ["ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"] as const) {
        const total = (of: readonly { cache_creation: Record<typeof tier, number> }[]) =>
          of.reduce((sum, row) => sum + row.cache_creation[tier], 0);
        expect(total(rolled)).toBe(total(usage));
      }
    }),
  );
});

test("each group equals the sum of the rows with its values", () => {
  assert(
    property(rows, dimensions, (list, names) => {
      const usage = list.map((row) => row.usage);
      const rolled = rollUp(usage, names);
      const combinations = new Set(usage.map((row) => JSON.stringify(names.map((name) => row[name]))));
      expect(rolled).toHaveLength(combinations.size);
      for (const sum of rolled) {
        const values: Readonly<Record<string, unknown>> = sum;
        const mine = usage.filter((row) => names.every((name) => row[name] === values[name]));
        expect(sum.output_tokens).toBe(mine.reduce((total, row) => total + row.output_tokens, 0));
        const uncounted = mine.some((row) => row.requests === null);
        expect(sum.requests).toBe(uncounted ? null : mine.reduce((total, row) => total + (row.requests ?? 0), 0));
        expect(sum.starting_at).toBe(mine.map((row) => row.starting_at).toSorted()[0]);
        expect(sum.ending_at).toBe(
          mine
            .map((row) => row.ending_at)
            .toSorted()
            .at(-1),
        );
      }
    }),
  );
});

test("amounts add up like decimal.js", () => {
  assert(
    property(rows, dimensions, (list, names) => {
      const cost = list.map((row) => row.cost);
      for (const sum of rollUp(cost, names)) {
        const values: Readonly<Record<string, unknown>> = sum;
        const mine = cost.filter((row) => names.every((name) => row[name] === values[name]));
        const expected = mine.reduce((total, row) => total.plus(row.amount), new Oracle(0));
        expect(sum.amount).toBe(expected.isZero() ? "0" : expected.toFixed());
      }
    }),
  );
});

test("rolling up in two steps equals rolling up in one", () => {
  assert(
    property(rows, (list) => {
      const usage = list.map((row) => row.usage);
      const inTwo = rollUp(rollUp(usage, ["workspace_id", "model"]), ["workspace_id"]);
      expect(inTwo).toEqual(rollUp(usage, ["workspace_id"]));
    }),
  );
});

test("the order of the rows changes only the order of the groups", () => {
  assert(
    property(rows, dimensions, (list, names) => {
      const cost = list.map((row) => row.cost);
      expect(sorted(rollUp(cost.toReversed(), names))).toEqual(sorted(rollUp(cost, names)));
    }),
  );
});
