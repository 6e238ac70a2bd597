import {
  analyticsCostRowShape,
  analyticsUsageRowShape,
  claudeCodeRecordShape,
  costBucketShape,
  enterpriseCostBucketShape,
  enterpriseUsageBucketShape,
  enterpriseUserCostRowShape,
  enterpriseUserUsageRowShape,
  messagesUsageBucketShape,
  type FieldShape,
  type Shape,
} from "@org/usage-raw";
import { expect, test } from "vitest";
import { fillGaps } from "./fill-gaps.ts";
import { rollUp } from "./roll-up.ts";

const bounds = { starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-02T00:00:00Z" };

/** A row as the API description has it, with 3 in every counter and 3 cents in every amount. */
function sample(shape: Shape): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, valueOf(name, field)]));
}

function valueOf(name: string, field: FieldShape): unknown {
  if (name === "date") return "2026-05-01T00:00:00Z";
  if (field === "count" || field === "count?") return 3;
  if (field === "cents") return "3";
  if (field === "amount") return 3;
  if (field === "currency") return "USD";
  if (field === "flag") return true;
  if (typeof field === "string") return "text";
  if ("fields" in field) return name === "actor" ? { type: "robot_actor" } : sample(field.fields);
  if ("entries" in field) return { key: valueOf("key", field.entries) };
  if ("each" in field) return [valueOf("entry", field.each)];
  return "by" in field ? { type: "robot_actor" } : "text";
}

/** Counters and amounts of a value, by path. */
function figures(value: unknown, path = ""): string[] {
  if (typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value))) return [`${path}=${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => figures(inside, `${path}.${name}`));
}

/** Omits the maps and lists, which are empty without entries. */
function fixed(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row, tool_actions: 0, model_breakdown: 0 };
}

function resultShape(bucket: Shape): Shape {
  const results = bucket["results"];
  if (typeof results === "object" && "each" in results && typeof results.each === "object" && "fields" in results.each)
    return results.each.fields;
  throw new Error("not a bucket");
}

const rows: [string, Shape][] = [
  ["messages", resultShape(messagesUsageBucketShape)],
  ["cost", resultShape(costBucketShape)],
  ["claudeCode", claudeCodeRecordShape],
  ["analytics.usage", analyticsUsageRowShape],
  ["analytics.cost", analyticsCostRowShape],
  ["enterprise.usageReport", resultShape(enterpriseUsageBucketShape)],
  ["enterprise.costReport", resultShape(enterpriseCostBucketShape)],
  ["enterprise.userUsageReport", enterpriseUserUsageRowShape],
  ["enterprise.userCostReport", enterpriseUserCostRowShape],
];

test.each(rows)("every counter and amount in the API description of %s adds up", (report, shape) => {
  const row: Record<string, unknown> = { ...sample(shape), ...(report === "claudeCode" ? {} : bounds) };
  const one = figures(row["usage"] ?? row["cost"] ?? row);
  expect(one.length).toBeGreaterThan(0);
  const [sum] = rollUp([row, row], []);
  expect(figures(sum).toSorted()).toEqual(one.map((figure) => figure.replace(/=3$/, "=6")).toSorted());
});

test.each(rows)("a zero row of %s has every counter and amount, and every dimension", (report, shape) => {
  const row: Record<string, unknown> = { ...sample(shape), ...(report === "claudeCode" ? {} : bounds) };
  const window = { starting_at: "2026-05-01", ending_at: "2026-05-03" };
  const [, zero] = fillGaps([row], { window, width: "1d", through: window.ending_at });
  expect(Object.keys(zero ?? {}).toSorted()).toEqual([...Object.keys(row), "filled"].toSorted());
  expect(figures(fixed(zero ?? {})).toSorted()).toEqual(
    figures(fixed(row))
      .map((figure) => figure.replace(/=3$/, "=0"))
      .toSorted(),
  );
});
