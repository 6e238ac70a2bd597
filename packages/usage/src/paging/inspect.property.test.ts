import {
  costBucketShape,
  enterpriseCostBucketShape,
  enterpriseUsageBucketShape,
  type FieldShape,
  isPlainCostBucket,
  isPlainEnterpriseCostBucket,
  isPlainEnterpriseUsageBucket,
  isPlainMessagesUsageBucket,
  messagesUsageBucketShape,
  type Shape,
} from "@org/usage-raw";
import { type Arbitrary, array, assert, constantFrom, property, record, tuple } from "fast-check";
import { expect, test } from "vitest";
import { createInspector, inspect } from "./inspect-row.ts";

/** A value that is as described. */
const good = (shape: FieldShape): unknown => {
  if (typeof shape === "string")
    return { count: 7, "count?": null, cents: "12.5", currency: "USD", "text?": "x" }[shape as "count"];
  if ("values" in shape) return shape.values[0];
  if ("fields" in shape) return goodRow(shape.fields);
  throw new Error("A row of a bucket holds nothing else.");
};

const goodRow = (shape: Shape): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, good(field)]));

const missing = Symbol("missing");
const values = [missing, null, 0, -1, 1.5, 2 ** 53, "", "x", "12.5", "1e3", "USD", true, [], {}, { new: 1 }];

/** A row with one or two fields that may be anything, a new one among them. */
const rowOf = (shape: Shape): Arbitrary<Record<string, unknown>> => {
  const change = record({ name: constantFrom(...Object.keys(shape), "new_field"), value: constantFrom(...values) });
  return tuple(change, change).map((changes) => {
    const row = goodRow(shape);
    for (const { name, value } of changes) {
      if (value === missing) Reflect.deleteProperty(row, name);
      else row[name] = value;
    }
    return row;
  });
};

const boundOf = constantFrom<unknown>("2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z", null, 7);

for (const [report, shape, isPlain] of [
  ["messages", messagesUsageBucketShape, isPlainMessagesUsageBucket],
  ["cost", costBucketShape, isPlainCostBucket],
  ["enterprise.usageReport", enterpriseUsageBucketShape, isPlainEnterpriseUsageBucket],
  ["enterprise.costReport", enterpriseCostBucketShape, isPlainEnterpriseCostBucket],
] as const) {
  test(`a bucket of ${report} read in one pass and read field by field agree`, () => {
    const { fields } = (shape as { results: { each: { fields: Shape } } }).results.each;
    const inspector = createInspector(shape, "data[]");
    const bounds = record({ starting_at: boundOf, ending_at: boundOf });
    assert(
      property(bounds, array(rowOf(fields), { maxLength: 2 }), (edges, results) => {
        const bucket = { ...edges, results };
        const [atOnce, byField] = [structuredClone(bucket), structuredClone(bucket)];
        const plain = isPlain(atOnce);
        const unrecognized: unknown[] = [];
        const problem = inspect(byField, inspector, (path, value) => unrecognized.push([path, value]));
        expect(plain).toBe(problem === undefined && unrecognized.length === 0);
        if (plain) expect(atOnce).toEqual(byField);
      }),
      { numRuns: 2000 },
    );
  });
}
