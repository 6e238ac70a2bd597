import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { greatestBump } from "./change.ts";
import { compareDescriptions } from "./compare.ts";
import { readDescription } from "./description.ts";
import { printSections } from "./print.ts";

const text = readFileSync(new URL("../../openapi/usage.yaml", import.meta.url), "utf8");

/** The sections that an edit of the API description gives, as lines. */
const linesAfter = (...edits: readonly (readonly [from: string, to: string])[]): string[] => {
  let edited = text;
  for (const [from, to] of edits) {
    expect(edited, from).toContain(from);
    edited = edited.replace(from, to);
  }
  const sections = compareDescriptions({ before: readDescription(text), after: readDescription(edited) });
  return printSections(sections, "0.1.0").trimEnd().split("\n");
};

test("two equal states have no differences, and say so", () => {
  expect(linesAfter()).toEqual(["The API description has not changed."]);
});

test("a value that callers may send is additive, in every endpoint that takes it and answers it", () => {
  const lines = linesAfter(["&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,"]);
  expect(lines).toContain("GET /v1/organizations/usage_report/messages");
  expect(lines).toContain("GET /v1/organizations/analytics/cost");
  expect(lines).toContain("  + service_tiers[]: value economy  (minor)");
  expect(lines).toContain("  + data[].results[].service_tier: value economy  (minor)");
  expect(lines).toContain("  + data[].group.service_tier: value economy  (minor)");
  expect(lines.at(-1)).toMatch(/^\d+ changes, 0 breaking: minor\. Below 1\.0\.0 that is a patch bump/);
});

test("a value that callers may no longer send breaks them", () => {
  const lines = linesAfter(["&serviceTiers [batch, flex,", "&serviceTiers [batch,"]);
  expect(lines).toContain("  - service_tiers[]: value flex  (BREAKING, major)");
  expect(lines.at(-1)).toContain("Below 1.0.0 that is a minor bump");
});

test("a value that servers no longer answer breaks nobody", () => {
  const lines = linesAfter(["x-extensible-enum: [enterprise, team]", "x-extensible-enum: [enterprise]"]);
  expect(lines).toEqual([
    "GET /v1/organizations/usage_report/claude_code",
    "  - data[].subscription_type: value team  (minor)",
    "",
    expect.stringMatching(/^1 change, 0 breaking: minor\./),
  ]);
});

test("a new kind of actor breaks whoever tells kinds apart exhaustively", () => {
  const lines = linesAfter([
    `          api_actor: "#/components/schemas/ClaudeCodeApiActor"`,
    `          api_actor: "#/components/schemas/ClaudeCodeApiActor"\n          robot_actor: "#/components/schemas/ClaudeCodeApiActor"`,
  ]);
  expect(lines[1]).toBe("  + data[].actor: kind robot_actor  (BREAKING, major)");
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
  expect(linesAfter(["        - name: account_ids[]\n", parameter(false)])[1]).toBe(
    "  + regions[]: optional parameter  (minor)",
  );
  expect(linesAfter(["        - name: account_ids[]\n", parameter(true)])[1]).toBe(
    "  + regions[]: required parameter  (BREAKING, major)",
  );
});

test("a tighter limit breaks, a looser one does not", () => {
  expect(linesAfter(["1m: { default: 60, max: 1440 }", "1m: { default: 60, max: 720 }"])[1]).toBe(
    "  ~ limit: largest page of 1m 1440 → 720, tighter  (BREAKING, major)",
  );
  expect(linesAfter(["      x-max-group-by: 5", "      x-max-group-by: 6"])[1]).toBe(
    "  ~ group_by[]: most dimensions 5 → 6, looser  (minor)",
  );
});

test("an answer that lost a field, or may leave one out, breaks its readers", () => {
  const state = { before: readDescription(text), after: structuredClone(readDescription(text)) };
  const result = state.after.components.schemas["CostResult"] as {
    properties: Record<string, unknown>;
    required: string[];
  };
  delete result.properties["description"];
  result.required = result.required.filter((name) => name !== "currency" && name !== "description");
  const changes = compareDescriptions(state).flatMap((section) => section.changes);
  expect(changes).toContainEqual({
    kind: "removed",
    place: "data[].results[].description",
    what: "field",
    bump: "major",
  });
  expect(changes).toContainEqual({
    kind: "changed",
    place: "data[].results[].currency",
    what: "may be missing now",
    bump: "major",
  });
});

test("a field that may be null now breaks, whichever way the description writes it", () => {
  const state = { before: readDescription(text), after: structuredClone(readDescription(text)) };
  const result = state.after.components.schemas["CostResult"] as { properties: Record<string, unknown> };
  result.properties["currency"] = { anyOf: [result.properties["currency"], { type: "null" }] };
  const changes = compareDescriptions(state).flatMap((section) => section.changes);
  expect(changes).toEqual([
    { kind: "changed", place: "data[].results[].currency", what: "may be null now", bump: "major" },
  ]);
});

test("an endpoint that comes is additive, one that goes breaks, and so do the names it takes along", () => {
  const full = readDescription(text);
  const { "/v1/organizations/me": me, ...paths } = full.paths;
  expect(me).toBeDefined();
  const { SubscriptionType: gone, ...schemas } = full.components.schemas;
  expect(gone).toBeDefined();
  const less = { ...full, paths };
  expect(compareDescriptions({ before: less, after: full })).toEqual([
    { title: "GET /v1/organizations/me", changes: [{ kind: "added", place: "", what: "endpoint", bump: "minor" }] },
  ]);
  expect(greatestBump(compareDescriptions({ before: full, after: less }).flatMap((section) => section.changes))).toBe(
    "major",
  );
  const names = compareDescriptions({
    before: { ...full, paths: {} },
    after: { ...full, paths: {}, components: { ...full.components, schemas } },
  });
  expect(names[0]?.changes[0]).toMatchObject({
    place: "subscriptionTypes, isSubscriptionType, SubscriptionType",
    bump: "major",
  });
});

test("a new wording alone asks for a patch", () => {
  const lines = linesAfter(["description: Direction of a sort.", "description: Which way a sort goes."]);
  expect(lines.filter((line) => line.startsWith("  "))).toEqual(
    Array.from({ length: 4 }, () => "  ~ wording  (patch)"),
  );
});
