import { inspect } from "node:util";
import { expect, test } from "vitest";
import { observedClient, queryOf, refusalOf, type ReportName } from "../../test/observed-client.ts";
import { testRules } from "../../test/rules.ts";
import { july, may } from "../../test/values.ts";
import { allReports } from "../reports/all.ts";

const names = Object.keys(allReports) as ReportName[];
const reports = names.filter((name) => allReports[name].time !== undefined);

for (const report of reports) {
  testRules(report, [
    ["a start is required", {}, "starting_at", ["starting_at is missing", 'month("2026-05")']],
    [
      "a time needs an offset",
      { starting_at: "2026-05-01T00:00:00" },
      "starting_at",
      ['"2026-05-01T00:00:00" has no offset from UTC', "RFC 3339"],
    ],
    [
      "the end comes after the start",
      { starting_at: "2026-07-02", ending_at: "2026-07-01" },
      "ending_at",
      ["2026-07-02T00:00:00Z", "2026-07-01", "exclusive"],
    ],
    [
      "the end is not the start",
      { ...july, ending_at: "2026-07-01" },
      "ending_at",
      ["2026-07-01T00:00:00Z", "next midnight"],
    ],
    ["a start in the future has no data", { starting_at: "2026-09-11" }, "starting_at", ["2026-09-1", "in the future"]],
    ["the running bucket extends a missing end", { ...july, include_running: true }, "include_running", ["ending_at"]],
    ["the running bucket, yes or no", { ...july, include_running: "yes" }, "include_running", ['"yes"'], [true, false]],
    ["the walk follows cursors by itself", { ...july, page: "page_abc" }, "page", ["resume", '"page_abc"']],
  ]);
}

for (const report of names) {
  const some = report.startsWith("directory.") ? {} : july;
  testRules(report, [
    [
      "nothing unknown is ignored",
      { ...some, offset: 9 },
      "offset",
      [`offset is not a parameter of ${report} (got 9)`, "limit"],
    ],
    ["a page holds something", { ...some, limit: 0 }, "limit", ["0 is out of range", "from 1"]],
    ["pages are whole numbers", { ...some, limit: 1.5 }, "limit", ["1.5 is not a whole number"]],
    ["pages are numbers", { ...some, limit: "10" }, "limit", ['"10" is not a whole number']],
    ["NaN is not a number of items", { ...some, limit: Number.NaN }, "limit", ["NaN is not a whole number"]],
  ]);
}

testRules("messages", [
  ["brackets belong to the wire", { ...may, "group_by[]": ["model"] }, "group_by[]", ["Did you mean group_by?"]],
  ["wire data keeps wire names", { ...may, groupBy: ["model"] }, "groupBy", ["Did you mean group_by?"]],
  ["a name may be too short", { ...may, api_key: "apikey_1" }, "api_key", ["Did you mean api_key_ids?"]],
  ["a list is a list", { ...may, models: "claude-opus-5" }, "models", ['Write ["claude-opus-5"]']],
  ["a set is not a list", { ...may, models: new Set(["claude-opus-5"]) }, "models", ["Write an array"]],
  ["an empty list filters nothing", { ...may, models: [] }, "models", ["is an empty list", "omit it"]],
  ["null is not an entry", { ...may, models: ["claude-opus-5", null] }, "models", ["null is not a non-empty string"]],
  ["undefined is not an entry", { ...may, models: [undefined] }, "models", ["undefined is not a non-empty string"]],
  ["an empty text is not an entry", { ...may, models: [""] }, "models", ['"" is not a non-empty string']],
  ["a number is not an entry", { ...may, models: [7] }, "models", ["7 is not a non-empty string"]],
]);

test("a hole in a list is refused and not passed over", () => {
  const models = ["claude-opus-5"];
  models[2] = "claude-sonnet-5";
  expect(refusalOf("messages", { ...may, models })).toMatchObject({ param: "models", received: undefined });
});

test("null and undefined mean absent, whatever the parameter", () => {
  const nothing = { bucket_width: null, limit: undefined, models: null, ending_at: undefined, page: null };
  const bare = { starting_at: "2026-09-01" };
  expect(queryOf("messages", { ...bare, ...nothing }).toString()).toBe(queryOf("messages", bare).toString());
});

test("no grouping is a grouping by nothing", () => {
  expect(queryOf("messages", { ...may, group_by: [] }).has("group_by[]")).toBe(false);
});

test("a value that came after this package is let through where the caller asks for it, and only then", () => {
  const params = { ...may, service_tiers: ["economy"], group_by: ["color"] };
  expect(refusalOf("messages", params).param).toBe("service_tiers");
  const query = queryOf("messages", params, { unknownValues: "allow" });
  expect([query.getAll("service_tiers[]"), query.getAll("group_by[]")]).toEqual([["economy"], ["color"]]);
});

test("unknown values are let through, unknown names and forms are not", () => {
  const options = { unknownValues: "allow" } as const;
  expect(refusalOf("messages", { ...may, color: "red" }, options).param).toBe("color");
  expect(refusalOf("messages", { ...may, service_tiers: [7] }, options).param).toBe("service_tiers");
  expect(refusalOf("messages", { ...may, limit: 0 }, options).param).toBe("limit");
});

test.each([["May 2026"], [7], [["2026-05"]], [true]])("%j is not an object of parameters", (params) => {
  expect(refusalOf("messages", params).message).toContain("takes an object of parameters or a builder");
});

test("nothing the caller holds is changed, and frozen parameters do", () => {
  const params = Object.freeze({
    starting_at: Object.freeze(new Date("2026-05-01T00:00:00Z")),
    ending_at: Object.freeze({ epochMilliseconds: Date.parse("2026-06-01T00:00:00Z") }),
    group_by: Object.freeze(["model", "speed"]),
    models: Object.freeze(["claude-opus-5"]),
    limit: 31,
  });
  const before = JSON.stringify(params);
  const query = queryOf("messages", params);
  expect(JSON.stringify(params)).toBe(before);
  expect(query.get("starting_at")).toBe("2026-05-01T00:00:00Z");
  expect(query.get("ending_at")).toBe("2026-06-01T00:00:00Z");
  expect(query.getAll("group_by[]")).toEqual(["model", "speed"]);
});

test("a parameter counts wherever an object has it: its own, inherited, or a getter of its class", () => {
  class Filtered {
    readonly starting_at = "2026-05-01";
    readonly ending_at = "2026-06-01";
    get models(): string[] {
      return ["claude-opus-5"];
    }
  }
  const query = queryOf("messages", { ...may, models: ["claude-opus-5"] }).toString();
  const inherited: unknown = Object.assign(Object.create({ models: ["claude-opus-5"] }), may);
  const hidden = Object.defineProperty({ ...may }, "models", { value: ["claude-opus-5"] });
  const bare: unknown = Object.assign(Object.create(null), may, { models: ["claude-opus-5"] });
  for (const params of [new Filtered(), inherited, hidden, bare])
    expect(queryOf("messages", params).toString()).toBe(query);
  expect(refusalOf("messages", Object.assign(Object.create({ modles: ["claude-opus-5"] }), may)).param).toBe("modles");
});

test("toParams that is not a method is an ordinary name", () => {
  expect(refusalOf("messages", { ...may, toParams: may }).param).toBe("toParams");
});

test("a report stays what it was when the caller changes the parameters later", () => {
  const params = { starting_at: new Date("2026-05-01T00:00:00Z"), ending_at: "2026-06-01", group_by: ["model"] };
  const report = observedClient().ask("messages")(params);
  const before = report.plan();
  params.starting_at.setUTCFullYear(2020);
  params.ending_at = "2026-05-02";
  params.group_by.push("speed");
  expect(report.plan()).toEqual(before);
});

test.each<readonly [where: string, params: unknown]>([
  ["a value", { ...may, models: "sk-ant-admin01-canary" }],
  ["an entry", { ...may, service_tiers: ["sk-ant-admin01-canary"] }],
  ["a list of lists", { ...may, models: [["sk-ant-admin01-canary"]] }],
  ["an instant", { starting_at: "sk-ant-admin01-canary" }],
  ["an unknown parameter", { ...may, apiKey: "sk-ant-admin01-canary" }],
  ["a name", { ...may, "sk-ant-admin01-canary": true }],
  ["the parameters themselves", "sk-ant-admin01-canary"],
])("a key that was passed as %s is nowhere in the error", (_, params) => {
  const error = refusalOf("messages", params);
  for (const shown of [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 })])
    expect(shown).not.toContain("canary");
});

test("a long list is cut short in the message", () => {
  const many = Array.from({ length: 101 }, (_, index) => `user_${index}`);
  expect(refusalOf("enterprise.usageReport", { ...july, user_ids: many }).message.length).toBeLessThan(200);
});

testRules("messages", [
  [
    "half of a surrogate pair can't be sent in a URL",
    { ...may, models: ["claude-\ud83d"] },
    "models",
    ["is not valid Unicode"],
  ],
]);
