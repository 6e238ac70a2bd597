import { assert, boolean, constantFrom, nat, oneof, option, property, record, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { rowKey } from "./row-key.ts";

// Small alphabets with every likely separator, so that near misses are common.
const text = oneof(string({ unit: constantFrom('"', ",", "[", "]", "\\", ":", "a", "\u0000", "é"), maxLength: 4 }));
const value = option(text);
const bounds = tuple(nat(2), nat(2)).map(([start, length]) => ({
  starting_at: `2026-05-01T0${start}:00:00Z`,
  ending_at: `2026-05-01T0${start + length + 1}:00:00Z`,
}));

const flat = record({ bounds, dimensions: record({ model: value, workspace_id: value, speed: value }) });

const named = text.filter((name) => name !== "");
const actor = oneof(
  record({ type: constantFrom("user_actor"), user_id: named }),
  record({ type: constantFrom("user_actor"), email_address: named }),
  record({ type: constantFrom("api_actor"), api_key_id: named }),
  record({ type: constantFrom("api_actor"), api_key_name: named }),
  record({ type: constantFrom("service_account_actor"), service_account_id: named }),
  record({
    type: constantFrom("federated_actor"),
    provider: record({ type: constantFrom("oidc", "aws"), issuer: named }),
    subject: named,
  }),
  record({ type: constantFrom("robot_actor"), serial: named }),
);
const claudeCode = record({
  date: nat(2).map((day) => `2026-05-0${day + 1}T00:00:00Z`),
  actor,
  terminal_type: text,
  is_remote: boolean(),
  customer_type: text,
});

test("flat rows share a key exactly if bucket and dimensions are the same", () => {
  assert(
    property(flat, flat, (left, right) => {
      const same = JSON.stringify(left) === JSON.stringify(right);
      const [one, other] = [left, right].map((row) => rowKey({ ...row.bounds, ...row.dimensions, output_tokens: 1 }));
      expect(one === other).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test("whole rows share a key exactly if bucket, dimensions and actor are the same", () => {
  const wholeRow = record({ bounds, group: record({ actor: option(actor), model: value }) });
  assert(
    property(wholeRow, wholeRow, (left, right) => {
      const same = JSON.stringify(left) === JSON.stringify(right);
      const [one, other] = [left, right].map((row) => rowKey({ ...row.bounds, group: row.group, usage: {} }));
      expect(one === other).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test("Claude Code records share a key exactly if day, actor, terminal, place and customer are the same", () => {
  assert(
    property(claudeCode, claudeCode, (left, right) => {
      expect(rowKey(left) === rowKey(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
    }),
    { numRuns: 2000 },
  );
});
