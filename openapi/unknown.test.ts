import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocument } from "./document.ts";
import { unknownParts } from "./unknown.ts";

const document = readDocument(readFileSync(join(import.meta.dirname, "usage.yaml"), "utf8"));

test("an unknown field is reported once, by its path", () => {
  const bucket = { starting_at: "", ending_at: "", results: [{ brand_new: 1 }, { brand_new: 2 }] };
  const page = { data: [bucket], has_more: false, next_page: null, also_new: true };
  expect(unknownParts(document, "MessagesUsagePage", page)).toEqual(["data[].results[].brand_new", "also_new"]);
});

test("a new value of an open enum is reported with the value", () => {
  const result = { service_tier: "economy", context_window: "0-200k", model: "anything" };
  expect(unknownParts(document, "MessagesUsageResult", result)).toEqual(['service_tier = "economy"']);
});

test("a new value is reported in a field that is one value or a list of values", () => {
  const expected = [
    { allowed: "unrestricted", unknown: [] },
    { allowed: "restricted", unknown: ['allowed_inference_geos = "restricted"'] },
    { allowed: ["us", "eu"], unknown: ['allowed_inference_geos[] = "eu"'] },
  ];
  for (const { allowed, unknown } of expected) {
    const residency = { allowed_inference_geos: allowed };
    expect(unknownParts(document, "WorkspaceDataResidency", residency)).toEqual(unknown);
  }
});

test("a new kind of actor or provider is reported by its tag", () => {
  const group = { actor: { type: "robot_actor", serial: 1 } };
  expect(unknownParts(document, "AnalyticsUsageGroup", group)).toEqual(['actor.type = "robot_actor"']);
  const actor = { type: "federated_actor", provider: { type: "oracle" }, subject: null };
  expect(unknownParts(document, "AnalyticsActor", actor)).toEqual(['provider.type = "oracle"']);
});

test("a new field of a known actor is reported", () => {
  const actor = { type: "api_actor", api_key_id: "apikey_1", api_key_name: "ci" };
  expect(unknownParts(document, "AnalyticsActor", actor)).toEqual(["api_key_name"]);
});

test("maps with any keys are inspected", () => {
  const record = { tool_actions: { new_tool: { accepted: 1, rejected: 0, ignored: 2 } } };
  expect(unknownParts(document, "ClaudeCodeRecord", record)).toEqual(["tool_actions.*.ignored"]);
});

test("nulls and missing fields are not unknown", () => {
  expect(unknownParts(document, "MessagesUsageResult", { service_tier: null })).toEqual([]);
});
