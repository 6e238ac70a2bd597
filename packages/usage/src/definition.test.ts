import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { namesOf } from "./params/check.ts";
import { analyticsCostReport } from "./reports/analytics-cost.ts";
import { analyticsUsageReport } from "./reports/analytics-usage.ts";
import { claudeCodeReport } from "./reports/claude-code.ts";
import { costReport } from "./reports/cost.ts";
import type { ReportDefinition } from "./definition.ts";
import { apiKeysList, serviceAccountsList, usersList, workspacesList } from "./reports/directory.ts";
import { enterpriseCostReport } from "./reports/enterprise-cost.ts";
import { enterpriseUsageReport } from "./reports/enterprise-usage.ts";
import { enterpriseUserCostReport } from "./reports/enterprise-user-cost.ts";
import { enterpriseUserUsageReport } from "./reports/enterprise-user-usage.ts";
import { messagesReport } from "./reports/messages.ts";

interface Operation {
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly "x-pagination": string;
  readonly "x-page-limits"?: unknown;
  readonly "x-window"?: object;
}

// The API description itself, read apart from what is generated from it.
const url = new URL("../../../openapi/usage.yaml", import.meta.url);
const description = parse(readFileSync(url, "utf8")) as {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly in: string }>>;
  };
};

const definitions: readonly ReportDefinition[] = [
  messagesReport,
  costReport,
  claudeCodeReport,
  analyticsUsageReport,
  analyticsCostReport,
  enterpriseUsageReport,
  enterpriseCostReport,
  enterpriseUserUsageReport,
  enterpriseUserCostReport,
  workspacesList,
  apiKeysList,
  usersList,
  serviceAccountsList,
];
const named = definitions.map((definition) => [definition.name, definition] as const);

const operationOf = ({ path }: ReportDefinition): Operation => {
  const operation = description.paths[path]?.get;
  if (operation === undefined) throw new Error(`${path} is not in the API description`);
  return operation;
};

test("every endpoint with pages has a definition, and every definition an endpoint", () => {
  const paged = Object.keys(description.paths).filter((path) => path !== "/v1/organizations/me");
  expect(definitions.map(({ path }) => path).toSorted()).toEqual(paged.toSorted());
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
});

test.each(named)("%s takes the parameters of its endpoint but for cursors", (_, definition) => {
  const cursors = ["page", "after_id", "before_id"];
  const wire = operationOf(definition)
    .parameters.map((entry) =>
      entry.$ref === undefined ? entry : description.components.parameters[entry.$ref.split("/").at(-1) ?? ""],
    )
    .filter((parameter) => parameter?.in === "query")
    .map((parameter) => parameter?.name?.replace("[]", "") ?? "");
  const ours = ["ending_at", "include_running", "date", "remainder"];
  const expected = wire.filter((name) => !cursors.includes(name));
  expect(
    namesOf(definition)
      .filter((name) => !ours.includes(name) || expected.includes(name))
      .toSorted(),
  ).toEqual(expected.toSorted());
});

test.each(named)("%s has the page sizes, windows and cursors of its endpoint", (_, definition) => {
  const operation = operationOf(definition);
  expect(definition.time?.bucketsPerPage).toEqual(operation["x-page-limits"]);
  if (operation["x-window"] === undefined) expect(definition.time?.reach).toBeUndefined();
  else expect(definition.time?.reach).toMatchObject(operation["x-window"]);
  expect(definition.cursor).toBe(operation["x-pagination"] === "id" ? "after_id" : "page");
});

test("nothing below the reports knows one by name: a report is data", () => {
  const names = definitions.flatMap(({ name, path }) => [name, path.split("/organizations/")[1] ?? path]);
  const folders = ["http", "paging", "plan"];
  const files = folders.flatMap((folder) => {
    const directory = new URL(`./${folder}/`, import.meta.url);
    return readdirSync(directory)
      .filter((file) => file.endsWith(".ts") && !file.includes(".test"))
      .map((file) => [`${folder}/${file}`, readFileSync(new URL(file, directory), "utf8")] as const);
  });
  expect(files.length).toBeGreaterThan(20);
  for (const [file, text] of files) {
    // Comments may give examples.
    const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
    for (const name of names) expect(code.includes(`"${name}"`), `${file} names ${name}`).toBe(false);
    expect(code, file).not.toMatch(/reports\//);
    expect(code, file).not.toMatch(/claude_?code|analytics|enterprise|cost_report|usage_report/i);
  }
});
