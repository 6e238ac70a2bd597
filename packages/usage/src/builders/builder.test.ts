import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { observedClient, refusalOf, type ReportName } from "../../test/observed-client.ts";
import { analyticsCostQuery, analyticsUsageQuery, claudeCodeQuery, costQuery, messagesQuery } from "./queries.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly "x-cursor"?: boolean;
  readonly schema: { readonly type?: string };
}

interface Specification {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters?: (Parameter | { $ref: string })[] } }>
  >;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

// Read from the API description itself, so that neither the generator nor its output is taken on trust.
const text = readFileSync(new URL("../../../../openapi/usage.yaml", import.meta.url), "utf8");
const specification = parse(text) as Specification;

const parametersOf = (path: string): Parameter[] =>
  (specification.paths[path]?.get.parameters ?? [])
    .map((entry) => ("$ref" in entry ? specification.components.parameters[entry.$ref.split("/").at(-1) ?? ""] : entry))
    .filter((parameter): parameter is Parameter => parameter?.in === "query" && parameter["x-cursor"] !== true);

const builders = [
  ["messages", messagesQuery, "/v1/organizations/usage_report/messages", ["includeRunning"]],
  ["cost", costQuery, "/v1/organizations/cost_report", ["includeRunning"]],
  [
    "claudeCode",
    claudeCodeQuery,
    "/v1/organizations/usage_report/claude_code",
    // The API knows single days; a range, its end and the running day are ours.
    ["date", "endingAt", "includeRunning"],
  ],
  ["analytics.usage", analyticsUsageQuery, "/v1/organizations/analytics/usage", ["includeRunning"]],
  ["analytics.cost", analyticsCostQuery, "/v1/organizations/analytics/cost", ["includeRunning"]],
] as const satisfies readonly (readonly [ReportName, unknown, string, readonly string[]])[];

type Anything = Readonly<Record<string, (...values: unknown[]) => Anything>> & { toParams(): Record<string, unknown> };

test.each(builders)("%s: one method a parameter of the API description, and no other", (_, query, path, ours) => {
  const names = parametersOf(path).map(({ name }) => name.replace("[]", ""));
  expect(names.length).toBeGreaterThan(1);
  const camelCased = names.map((name) =>
    name
      .split("_")
      .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
      .join(""),
  );
  expect(Object.keys(query("2026-05-01")).toSorted()).toEqual([...camelCased, ...ours, "toParams"].toSorted());
});

test.each(builders)("%s: each method sets its parameter, lists entry by entry", (_, query, path) => {
  for (const { name, schema } of parametersOf(path)) {
    const plain = name.replace("[]", "");
    const method = plain.replace(/_./g, (pair) => pair.slice(1).toUpperCase());
    const builder = query("2026-05-01") as unknown as Anything;
    const isList = name.endsWith("[]");
    expect(isList).toBe(schema.type === "array");
    const set = builder[method]?.("one", "two").toParams();
    expect(set).toEqual({ starting_at: "2026-05-01", [plain]: isList ? ["one", "two"] : "one" });
  }
});

test.each(builders)("%s: its builder is taken wherever parameters are", (report, query) => {
  const { ask } = observedClient();
  const built = ask(report)(query("2026-07-01", "2026-07-04").limit(9)).plan();
  const plain = ask(report)({ starting_at: "2026-07-01", ending_at: "2026-07-04", limit: 9 }).plan();
  expect(built).toEqual(plain);
});

test("the example of the contract is the parameters it says", () => {
  const query = messagesQuery("2026-05-01", "2026-06-01")
    .bucketWidth("1h")
    .groupBy("model", "workspace_id")
    .serviceTiers("batch");
  expect(query.toParams()).toEqual({
    starting_at: "2026-05-01",
    ending_at: "2026-06-01",
    bucket_width: "1h",
    group_by: ["model", "workspace_id"],
    service_tiers: ["batch"],
  });
});

test("a builder is immutable: every call returns another", () => {
  const base = messagesQuery("2026-05-01");
  const grouped = base.groupBy("model");
  const wider = grouped.groupBy("speed", "model").bucketWidth("1h").bucketWidth("1d");
  expect(base.toParams()).toEqual({ starting_at: "2026-05-01" });
  expect(grouped.toParams().group_by).toEqual(["model"]);
  expect(wider.toParams()).toMatchObject({ group_by: ["speed", "model"], bucket_width: "1d" });
  expect(Object.isFrozen(base)).toBe(true);
});

test("neither what went in nor what came out leads back into a builder", () => {
  const from = new Date("2026-05-01T00:00:00Z");
  const query = messagesQuery(from).models("claude-opus-5");
  from.setUTCFullYear(2020);
  const params = query.toParams() as { models: string[]; starting_at: Date };
  params.models.push("claude-sonnet-5");
  params.starting_at.setUTCFullYear(2020);
  expect(query.toParams()).toEqual({ starting_at: new Date("2026-05-01T00:00:00Z"), models: ["claude-opus-5"] });
});

test("a builder without dimensions, or with its dimensions taken back, groups by nothing", () => {
  const { ask } = observedClient();
  const grouped = messagesQuery("2026-05-01", "2026-05-02").groupBy("model");
  expect(ask("messages")(grouped.groupBy()).plan()).toEqual(
    ask("messages")(messagesQuery("2026-05-01", "2026-05-02")).plan(),
  );
});

test("a day and a range replace each other in claudeCodeQuery", () => {
  const range = claudeCodeQuery("2026-05-01", "2026-05-08").limit(100);
  expect(range.date("2026-05-03").toParams()).toEqual({ date: "2026-05-03", limit: 100 });
  expect(range.date("2026-05-03").startingAt("2026-05-04").toParams()).toEqual({
    starting_at: "2026-05-04",
    limit: 100,
  });
  expect(observedClient().ask("claudeCode")(range.date("2026-05-03")).plan().requests).toHaveLength(1);
});

test("a builder's parameters are checked like any others", () => {
  expect(refusalOf("messages", messagesQuery("2026-05-01", "2026-05-01")).param).toBe("ending_at");
  expect(refusalOf("messages", messagesQuery("2026-05-01").models()).param).toBe("models");
  expect(refusalOf("cost", messagesQuery("2026-05-01").models("claude-opus-5")).param).toBe("models");
});

test("what is written beside a builder that is spread holds like any parameter, and is not lost", () => {
  const query = messagesQuery("2026-05-01", "2026-05-02").limit(7);
  const { ask } = observedClient();
  const planOf = (params: object): unknown => ask("messages")(params).plan();
  expect(planOf({ ...query })).toEqual(planOf(query));
  expect(planOf({ ...query, service_tiers: ["batch"] })).toEqual(planOf(query.serviceTiers("batch")));
  expect(planOf({ ...query, limit: 3 })).toEqual(planOf(query.limit(3)));
  expect(refusalOf("messages", { ...query, serviceTiers: ["batch"] }).hint).toContain("Did you mean service_tiers?");
  expect(refusalOf("messages", { ...query, ending_at: "2026-05-01T23:59:59Z" }).param).toBe("ending_at");
});
