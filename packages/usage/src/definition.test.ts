import { readdirSync, readFileSync } from "node:fs";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { namesOf } from "./params/check.ts";
import type { ReportDefinition } from "./definition.ts";
import { createUsageClient } from "./client.ts";
import { ParamsError } from "./errors/params-error.ts";
import { allReports } from "./reports/all.ts";
import { openReport } from "./reports/describe.ts";

interface Operation {
  readonly parameters: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly "x-pagination": string;
  readonly "x-page-limits"?: unknown;
  readonly "x-window"?: object;
  readonly "x-settles-after"?: { readonly hours: number };
}

// The API description itself, read apart from what is generated from it.
const url = new URL("../../../openapi/usage.yaml", import.meta.url);
const description = parse(readFileSync(url, "utf8")) as {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly in: string }>>;
  };
};

const definitions: readonly ReportDefinition[] = Object.values(allReports);
const named = definitions.map((definition) => [definition.name, definition] as const);

const operationOf = ({ path }: ReportDefinition): Operation => {
  const operation = description.paths[path]?.get;
  if (operation === undefined) throw new Error(`${path} is not in the API description`);
  return operation;
};

test("every endpoint with pages has a definition, and every definition an endpoint", () => {
  const paged = Object.keys(description.paths).filter((path) => path !== "/v1/organizations/me");
  expect(definitions.map(({ path }) => path).toSorted()).toEqual(paged.toSorted());
});

test("every report has the name of its method", () => {
  expect(definitions.map(({ name }) => name)).toEqual(Object.keys(allReports));
  const usage: unknown = createUsageClient({ apiKey: "sk-ant-admin01-test" });
  for (const name of Object.keys(allReports)) {
    const method = name.split(".").reduce((part, key) => (part as Readonly<Record<string, unknown>>)[key], usage);
    expect(method, name).toBeTypeOf("function");
  }
});

test.each(named)("%s takes the parameters of its endpoint but for cursors", (_, definition) => {
  const cursors = ["page", "after_id", "before_id"];
  const wire = operationOf(definition)
    .parameters.map((entry) =>
      entry.$ref === undefined ? entry : description.components.parameters[entry.$ref.split("/").at(-1) ?? ""],
    )
    .filter((parameter) => parameter?.in === "query")
    // Two endpoints name the bounds of the window in another way.
    .map((parameter) => (parameter?.name ?? "").replace("[]", "").replace(/^(starting|ending)_date$/, "$1_at"));
  const local = ["ending_at", "include_running", "date", "remainder"];
  const expected = wire.filter((name) => !cursors.includes(name));
  expect(
    namesOf(definition)
      .filter((name) => !local.includes(name) || expected.includes(name))
      .toSorted(),
  ).toEqual(expected.toSorted());
});

test.each(named)("%s has the page sizes, windows and cursors of its endpoint", (_, definition) => {
  const operation = operationOf(definition);
  expect(definition.time?.bucketsPerPage).toEqual(operation["x-page-limits"]);
  if (operation["x-window"] === undefined) expect(definition.time?.reach).toBeUndefined();
  else expect(definition.time?.reach).toMatchObject(operation["x-window"]);
  const settles = operation["x-settles-after"];
  expect(definition.time?.settlesAfterMs).toBe(settles && settles.hours * 3_600_000);
  expect(definition.cursor).toBe(operation["x-pagination"] === "id" ? "after_id" : "page");
});

test("no code below the reports knows a report by name", () => {
  const names = definitions.flatMap(({ name, path }) => [name, path.split("/organizations/")[1] ?? path]);
  const folders = ["http", "layouts", "paging", "params", "plan"];
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

// Reads the doc comments of the client's methods, which editors show to users.
const clientSource = readFileSync(new URL("usage-client.ts", import.meta.url), "utf8");

test.each(named.filter(([, { time }]) => time !== undefined))(
  "%s says in its doc comment when its figures settle",
  (name, definition) => {
    const hours = (definition.time?.settlesAfterMs ?? 0) / 3_600_000;
    const duration = hours === 1 ? "1 hour" : hours < 72 ? `${hours} hours` : `${hours / 24} days`;
    const method = name.split(".").at(-1) ?? name;
    const group = name.includes(".")
      ? `interface ${name.startsWith("analytics") ? "Analytics" : "Enterprise"}Reports`
      : "interface UsageClient";
    const declaration = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${method}[<(]`);
    const [, comment = ""] = declaration.exec(clientSource.slice(clientSource.indexOf(group))) ?? [];
    expect(comment.replaceAll(/\s*\n\s*\* /g, " ")).toContain(`settle ${duration}`);
  },
);

const reportFiles = readdirSync(new URL("reports/", import.meta.url));
const readReportFile = (file: string): string => readFileSync(new URL(`reports/${file}`, import.meta.url), "utf8");
const indexSource = readFileSync(new URL("index.ts", import.meta.url), "utf8");

test.each(reportFiles.filter((file) => !/\.test|^(?:all|describe|key-hints)\.ts$/.test(file)))(
  "index.ts exports the types of reports/%s",
  (file) => {
    const types = [...readReportFile(file).matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
    const missing = types.filter((name) => !new RegExp(`\\b${name}\\b`).test(indexSource));
    expect(missing, `types of reports/${file} that index.ts does not export`).toEqual([]);
  },
);

test("every report has its rules in a table next to its definition", () => {
  const tests = reportFiles.filter((file) => file.endsWith(".test.ts")).map(readReportFile);
  const untested = definitions
    .map(({ name }) => name)
    .filter((name) => !tests.some((text) => text.includes(`"${name}"`)));
  expect(untested, "reports without a test under reports/").toEqual([]);
});

test("a report that does not exist is refused, with the nearest name", () => {
  const client = createUsageClient({ apiKey: "key-of-a-test" });
  expect(() => openReport(client, "mesages" as never)).toThrow(/Did you mean messages\?/);
  for (const name of [null, undefined, 5, "toString", "analytics", [Symbol("cost")], Object.create(null)])
    expect(() => openReport(client, name as never)).toThrow(ParamsError);
  for (const wrong of [null, undefined, 5, {}, "client"])
    expect(() => openReport(wrong as never, "analytics.cost")).toThrow(ParamsError);
});

test("a key that is passed as the name of a report is not repeated", () => {
  const key = "opaque-cost-key-0123456789";
  const client = createUsageClient({ apiKey: key });
  expect(errorText(() => openReport(client, key as never))).not.toContain(key);
});

function errorText(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return inspect(error, { showHidden: true, depth: 5 });
  }
  throw new Error("Nothing was thrown.");
}
