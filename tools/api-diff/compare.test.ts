import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { greatestBump } from "./bump.ts";
import { type Change, compareDescriptions } from "./compare.ts";
import { readDescription } from "./description.ts";
import { printSections } from "./print.ts";

const text = readFileSync(new URL("../../openapi/usage.yaml", import.meta.url), "utf8");

/** The printed sections after an edit of the API description. */
const linesAfter = (...edits: readonly (readonly [from: string, to: string])[]): string[] => {
  let edited = text;
  for (const [from, to] of edits) {
    expect(edited, from).toContain(from);
    edited = edited.replace(from, to);
  }
  const sections = compareDescriptions(readDescription(text), readDescription(edited));
  return printSections(sections, "0.1.0").trimEnd().split("\n");
};

test("two equal states have no differences", () => {
  expect(linesAfter()).toEqual(["No name was added, removed or changed. A new description needs a patch."]);
});

test("a new value of a parameter is additive, in every endpoint that accepts or returns it", () => {
  const lines = linesAfter(["&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,"]);
  expect(lines).toContain("GET /v1/organizations/usage_report/messages");
  expect(lines).toContain("GET /v1/organizations/analytics/cost");
  expect(lines).toContain("  + service_tiers[]: value economy  (minor)");
  expect(lines).toContain("  + data[].results[].service_tier: value economy  (minor)");
  expect(lines).toContain("  + data[].group.service_tier: value economy  (minor)");
  expect(lines.at(-1)).toMatch(/^\d+ changes, 0 breaking: minor\. Below 1\.0\.0 that is a patch bump/);
});

test("removing a value of a parameter breaks callers", () => {
  const lines = linesAfter(["&serviceTiers [batch, flex,", "&serviceTiers [batch,"]);
  expect(lines).toContain("  - service_tiers[]: value flex  (BREAKING, major)");
  expect(lines.at(-1)).toContain("Below 1.0.0 that is a minor bump");
});

test("removing a value of an open response enum does not break", () => {
  const lines = linesAfter(["x-extensible-enum: [enterprise, team]", "x-extensible-enum: [enterprise]"]);
  expect(lines).toEqual([
    "GET /v1/organizations/usage_report/claude_code",
    "  - data[].subscription_type: value team  (minor)",
    "",
    expect.stringMatching(/^1 change, 0 breaking: minor\./),
  ]);
});

test("a new kind of actor breaks exhaustive switches", () => {
  const lines = linesAfter([
    `          api_actor: "#/components/schemas/ClaudeCodeApiActor"`,
    `          api_actor: "#/components/schemas/ClaudeCodeApiActor"\n          robot_actor: "#/components/schemas/ClaudeCodeApiActor"`,
  ]);
  expect(lines).toContain("  + data[].actor: kind robot_actor  (BREAKING, major)");
});

test("a dimension is a value of group_by[] and a field of the rows", () => {
  const lines = linesAfter(
    ["          account_id,\n          api_key_id,", "          account_id,\n          region,\n          api_key_id,"],
    ["    MessagesUsageResult:\n      type: object", "    MessagesUsageResult:\n      type: object\n      x-added: 1"],
  );
  expect(lines).toContain("  + group_by[]: value region  (minor)");
});

const parameter = (required: boolean): string =>
  `        - name: regions[]\n          in: query\n          required: ${required}\n          schema: { type: array, items: { type: string } }\n        - name: account_ids[]\n`;

test("an optional parameter is additive, a required one breaks", () => {
  expect(linesAfter(["        - name: account_ids[]\n", parameter(false)])).toContain(
    "  + regions[]: parameter  (minor)",
  );
  expect(linesAfter(["        - name: account_ids[]\n", parameter(true)])).toContain(
    "  + regions[]: parameter  (BREAKING, major)",
  );
});

test("a tighter limit breaks, a looser one does not", () => {
  expect(linesAfter(["1m: { default: 60, max: 1440 }", "1m: { default: 60, max: 720 }"])[1]).toBe(
    "  ~ limit: page of 1m, max 1440 → 720  (BREAKING, major)",
  );
  expect(linesAfter(["      x-max-group-by: 5", "      x-max-group-by: 6"])[1]).toBe(
    "  ~ endpoint, maxDimensions 5 → 6  (minor)",
  );
});

/** The changes after an edit of the result rows of the cost report. */
function changesAfter(edit: (result: { properties: Record<string, unknown>; required: string[] }) => void): Change[] {
  const after = structuredClone(readDescription(text));
  edit(after.components.schemas["CostResult"] as { properties: Record<string, unknown>; required: string[] });
  return compareDescriptions(readDescription(text), after).flatMap((section) => section.changes);
}

test("a response that loses a field, or can omit one, breaks its readers", () => {
  const changes = changesAfter((result) => {
    delete result.properties["description"];
    result.required = result.required.filter((name) => name !== "currency" && name !== "description");
  });
  expect(changes).toContainEqual({ kind: "removed", name: "data[].results[].description: field", bump: "major" });
  expect(changes).toContainEqual({
    kind: "changed",
    name: "data[].results[].currency: field, canBeMissing false → true",
    bump: "major",
  });
});

test("a field that can be null breaks its readers, however the description writes it", () => {
  const changes = changesAfter((result) => {
    result.properties["currency"] = { anyOf: [result.properties["currency"], { type: "null" }] };
  });
  expect(changes).toEqual([
    { kind: "changed", name: "data[].results[].currency: field, nullable false → true", bump: "major" },
  ]);
});

test("a new endpoint is additive; a removed one breaks, and so do the names that code imports", () => {
  const full = readDescription(text);
  const { "/v1/organizations/me": me, ...paths } = full.paths;
  expect(me).toBeDefined();
  const { SubscriptionType: subscription, ...schemas } = full.components.schemas;
  expect(subscription).toBeDefined();
  const less = { ...full, paths };
  expect(compareDescriptions(less, full)).toEqual([
    { title: "GET /v1/organizations/me", changes: [{ kind: "added", name: "endpoint", bump: "minor" }] },
  ]);
  expect(compareDescriptions(full, less)).toEqual([
    { title: "GET /v1/organizations/me", changes: [{ kind: "removed", name: "endpoint", bump: "major" }] },
  ]);
  const [names] = compareDescriptions(
    { ...full, paths: {} },
    { ...full, paths: {}, components: { ...full.components, schemas } },
  );
  expect(names?.changes).toEqual([
    { kind: "removed", name: "subscriptionTypes, isSubscriptionType, SubscriptionType", bump: "major" },
  ]);
});

test("a new wording changes no name", () => {
  expect(linesAfter(["description: Direction of a sort.", "description: Which way a sort goes."])).toHaveLength(1);
});

test("a tighter minimum breaks, and so does a type that differs", () => {
  const original = readDescription(text);
  const edited = structuredClone(original);
  const [path = ""] = Object.keys(original.paths);
  const [first] = edited.paths[path]?.get.parameters.filter((each) => "schema" in each) ?? [];
  Object.assign((first as { schema: object }).schema, { minimum: 2, format: "uuid" });
  const bumps = compareDescriptions(original, edited).flatMap((section) => section.changes.map(({ bump }) => bump));
  expect(bumps).toEqual(["major", "major"]);
  expect(greatestBump(bumps)).toBe("major");
});
