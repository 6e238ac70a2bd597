import type { SpendLimit } from "@org/usage";
import { expect, test } from "vitest";
import { ownLimit } from "./own-limit.ts";

function limitOf(fields: Partial<SpendLimit>): SpendLimit {
  return {
    id: "spl_1",
    type: "spend_limit",
    amount: "500000",
    currency: "USD",
    period: "monthly",
    scope: { type: "organization" },
    is_enabled: true,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    ...fields,
  };
}

test("the limit is the organization's monthly one, to the cent", () => {
  const others = [
    limitOf({ amount: "100", period: "weekly" }),
    limitOf({ amount: "200", scope: { type: "workspace", workspace_id: "wrkspc_1" } }),
    limitOf({ amount: "300", scope: { type: "usage_tier" } }),
  ];
  expect(ownLimit([...others, limitOf({ amount: "499950" })]).toDollars()).toBe("4999.5");
  expect(ownLimit([limitOf({ amount: "700" }), limitOf({ amount: "600" })]).toDollars()).toBe("6");
  expect(ownLimit([limitOf({ amount: "0" })]).isZero()).toBe(true);
});

test.each([
  [[], /has no monthly spend limit.*--limit/],
  [[limitOf({ amount: null })], /has no monthly spend limit.*--limit/],
  [[limitOf({ period: "daily" })], /has no monthly spend limit/],
  [[limitOf({ is_enabled: false })], /is off.*--limit/],
  [[limitOf({ is_enabled: false, amount: null })], /has no monthly spend limit/],
])("limits without one that applies are an error that says how to pass one: case %#", (limits, message) => {
  expect(() => ownLimit(limits)).toThrow(message);
});
