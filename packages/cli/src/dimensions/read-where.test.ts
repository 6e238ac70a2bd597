import { analyticsCostParameters, analyticsUsageParameters, messagesUsageParameters } from "@org/usage-raw";
import { expect, test } from "vitest";
import { readPairs } from "./read-pairs.ts";
import { readWhere } from "./read-where.ts";

test.each([
  ["product=chat,claude_code", { products: ["chat", "claude_code"] }],
  ["model=claude-opus-5", { models: ["claude-opus-5"] }],
  ["workspace=wrkspc_1", { workspace_ids: ["wrkspc_1"] }],
  ["workspace_id=wrkspc_1", { workspace_ids: ["wrkspc_1"] }],
  ["key=apikey_1", { api_key_ids: ["apikey_1"] }],
  ["actor=user_1", { actor_ids: ["user_1"] }],
  ["actor-type=user_actor", { actor_types: ["user_actor"] }],
  ["claude_tag_category=dm", { claude_tag_categories: ["dm"] }],
  ["service_tiers=batch", { service_tiers: ["batch"] }],
])("--where %s", (pair, params) => {
  expect(readWhere([pair], analyticsCostParameters)).toEqual(params);
});

test("an empty key requests rows without a key", () => {
  expect(readWhere(["key="], analyticsUsageParameters)).toEqual({ api_key_ids: [null] });
});

test("an unknown filter names the nearest", () => {
  expect(() => readWhere(["produkt=chat"], analyticsCostParameters)).toThrow("Did you mean product?");
  expect(() => readWhere(["group_by=model"], analyticsCostParameters)).toThrow("this report filters by");
});

test("pairs get the types of the API description, and unknown names are passed on", () => {
  expect(
    readPairs(["group_by=model,workspace_id", "group_by[]=speed", "limit=7", "unknown=yes"], messagesUsageParameters),
  ).toEqual({ group_by: ["model", "workspace_id", "speed"], limit: 7, unknown: "yes" });
  expect(() => readPairs(["limit=1", "limit=2"], messagesUsageParameters)).toThrow("appears twice");
  expect(() => readPairs(["model"], messagesUsageParameters)).toThrow("name=value");
  expect(() => readWhere(["model"], messagesUsageParameters)).toThrow('--where is invalid: got "model"');
});
