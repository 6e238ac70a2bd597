import { expect, test } from "vitest";
import * as enums from "./generated/enums.ts";
import * as figures from "./generated/figures.ts";
import * as limits from "./generated/limits.ts";
import * as parameters from "./generated/parameters.ts";
import * as shapes from "./generated/shapes.ts";
import * as index from "./index.ts";

test("every generated enum array, guard, parameter table, limit, figure and shape is exported", () => {
  const names = [enums, figures, limits, parameters, shapes].flatMap((module) => Object.keys(module));
  expect(Object.keys(index)).toEqual(expect.arrayContaining(names));
});

test("a guard accepts exactly the values of its array", () => {
  expect(enums.serviceTiers.every((tier) => enums.isServiceTier(tier))).toBe(true);
  for (const other of ["Standard", "economy", "", null, undefined, 0, {}, ["standard"]]) {
    expect(enums.isServiceTier(other)).toBe(false);
  }
});

test("parameter tables have names without brackets, and mark cursors", () => {
  expect(parameters.messagesUsageParameters).toMatchObject({
    starting_at: { type: "date-time", required: true },
    bucket_width: { type: "string", values: ["1d", "1h", "1m"] },
    context_window: { type: "string", list: true, values: ["0-200k", "200k-1M"] },
    group_by: { type: "string", list: true, values: enums.messagesGroupBys, maxItems: 5 },
    limit: { type: "integer", minimum: 1 },
    page: { type: "string", cursor: true },
  });
  expect(parameters.claudeCodeParameters).toEqual({
    starting_at: { type: "date", required: true },
    limit: { type: "integer", minimum: 1, maximum: 1000 },
    page: { type: "string", cursor: true },
  });
  expect(parameters.analyticsCostParameters.group_by).toMatchObject({
    maxItems: 5,
    uncounted: ["cost_type", "token_type"],
  });
  expect(parameters.analyticsUsageParameters.api_key_ids).toEqual({ type: "string", list: true, nullable: true });
  expect(parameters.listApiKeysParameters).toMatchObject({ after_id: { cursor: true }, before_id: { cursor: true } });
});

test("the shape of a bucket includes the counters of its rows", () => {
  expect(shapes.messagesUsageBucketShape).toMatchObject({
    results: {
      each: {
        fields: {
          uncached_input_tokens: "count",
          cache_creation: { fields: { ephemeral_1h_input_tokens: "count", ephemeral_5m_input_tokens: "count" } },
          model: "text?",
          service_tier: { values: enums.reportedServiceTiers, nullable: true },
        },
      },
    },
  });
});
