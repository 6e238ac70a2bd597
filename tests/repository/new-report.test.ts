// The walk of CONTRIBUTING.md, "Adding a report", on a copy: a made-up report, and then the same with each step left out.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { copyRepository, root } from "../support/repository.ts";
import { finish, run } from "../support/run.ts";

/** One step of the walk: the only hand-edited file of it, and what complains if it is left out. */
interface Step {
  readonly file: string;
  /** The contents of the file with the new report, made from those without it; undefined for a new file. */
  readonly edit: (before: string) => string;
  /** Runs after the file has changed, before the check: what is generated or built from it. */
  readonly rebuild?: readonly string[];
  readonly check: readonly [packageFolder: string, ...command: string[]];
  /** What the complaint names. */
  readonly complaint: RegExp;
}

const cleanup = new AsyncDisposableStack();
let repository: string;

/** Replaces the first occurrence, which must exist. */
const replaced = (text: string, before: string, after: string): string => {
  expect(text, `the file has ${JSON.stringify(before)}`).toContain(before);
  return text.replace(before, () => after);
};

/** The cost report under another name: the same as text, so that the walk stays current. */
const renamed = (text: string): string =>
  text
    .replaceAll("cost_report", "cost_preview")
    .replaceAll(/\bcost(Parameters|PageLimits|SettlesAfterMs|Report)\b/g, "costPreview$1")
    .replaceAll(/\bCost(Params|Row|Bucket)\b/g, "CostPreview$1")
    .replaceAll('name: "cost"', 'name: "costPreview"')
    .replaceAll('PlainParams<"cost">', 'PlainParams<"costPreview">')
    .replaceAll('testRules("cost"', 'testRules("costPreview"')
    .replaceAll("a parameter of cost", "a parameter of costPreview");

const copyOf = async (file: string): Promise<string> => readFile(join(root, file), "utf8");
const costReport = await copyOf("packages/usage/src/reports/cost.ts");
const costRules = await copyOf("packages/usage/src/reports/cost.test.ts");

const tsc = ["exec", "tsc", "-p", "tsconfig.json"];
const vitest = (file: string): string[] => ["exec", "vitest", "run", file];

const describeIn = (yaml: string): string => {
  const start = yaml.indexOf("  /v1/organizations/cost_report:\n");
  const end = yaml.indexOf("  /v1/organizations/usage_report/claude_code:\n");
  expect(start).toBeGreaterThan(0);
  const operation = yaml.slice(start, end);
  return (
    yaml.slice(0, end) +
    renamed(operation).replace("operationId: cost\n", "operationId: costPreview\n") +
    yaml.slice(end)
  );
};

const mockEndpoint = `import { costPreviewParameters } from "@org/usage-raw";
import { cost } from "./cost.ts";
import type { Endpoint } from "./endpoint.ts";

export const costPreview: Endpoint = {
  ...cost,
  path: "/v1/organizations/cost_preview",
  parameters: costPreviewParameters,
};
`;

const method = `  /** Cost as it will be. Figures settle 48 hours after the end of their day (made up). */
  costPreview<const Group extends readonly CostGroupBy[] = readonly []>(
    params: CostPreviewParams<Group>,
    options?: ReportOptions,
  ): Report<CostPreviewBucket<Group[number]>, CostPreviewRow<Group[number]> & Bounds>;

`;

/** In the order of CONTRIBUTING.md. */
const steps: readonly Step[] = [
  {
    file: "openapi/usage.yaml",
    edit: describeIn,
    rebuild: ["generate"],
    check: ["packages/raw", ...tsc],
    complaint: /src\/index\.ts.*costPreview/,
  },
  {
    file: "openapi/usage.test.ts",
    edit: (text) =>
      replaced(
        text,
        '    ["/v1/organizations/cost_report", "cost"],\n',
        '    ["/v1/organizations/cost_report", "cost"],\n    ["/v1/organizations/cost_preview", "costPreview"],\n',
      ),
    check: ["openapi", ...vitest("usage.test.ts")],
    complaint: /exactly the documented reports and lists are described/,
  },
  {
    file: "packages/raw/src/index.ts",
    edit: (text) =>
      ["Parameters", "PageLimits", "SettlesAfterMs"].reduce(
        (code, part) => replaced(code, `  cost${part},\n`, `  cost${part},\n  costPreview${part},\n`),
        text,
      ),
    check: ["packages/raw", ...vitest("src/index.test.ts")],
    complaint: /every generated enum array.* is exported/,
  },
  {
    file: "packages/usage/src/reports/cost-preview.ts",
    edit: () => renamed(costReport),
    check: ["packages/usage", ...tsc],
    complaint: /cost-preview\.ts/,
  },
  {
    file: "packages/usage/src/reports/cost-preview.test.ts",
    edit: () => renamed(costRules),
    check: ["packages/usage", ...vitest("src/definition.test.ts")],
    complaint: /reports without a test under reports\/[^]*costPreview/,
  },
  {
    file: "packages/usage/src/reports/all.ts",
    edit: (text) =>
      replaced(
        replaced(text, "  cost: costReport,\n", "  cost: costReport,\n  costPreview: costPreviewReport,\n"),
        'import { costReport } from "./cost.ts";\n',
        'import { costReport } from "./cost.ts";\nimport { costPreviewReport } from "./cost-preview.ts";\n',
      ),
    check: ["packages/usage", ...tsc],
    complaint: /src\/reports\/all\.ts.*costPreview/,
  },
  {
    file: "packages/usage/src/usage-client.ts",
    edit: (text) =>
      replaced(
        replaced(
          text,
          "  /**\n   * Claude Code activity by actor",
          `${method}  /**\n   * Claude Code activity by actor`,
        ),
        "import type { CostBucket,",
        'import type { CostPreviewBucket, CostPreviewParams, CostPreviewRow } from "./reports/cost-preview.ts";\nimport type { CostBucket,',
      ),
    check: ["packages/usage", ...tsc],
    complaint: /src\/reports\/all\.ts.*costPreview/,
  },
  {
    file: "packages/usage/src/index.ts",
    edit: (text) =>
      replaced(
        text,
        "export type { CostBucket,",
        'export type { CostPreviewBucket, CostPreviewParams, CostPreviewRow } from "./reports/cost-preview.ts";\nexport type { CostBucket,',
      ),
    check: ["packages/usage", ...vitest("src/definition.test.ts")],
    complaint: /types of reports\/cost-preview\.ts that index\.ts does not export/,
  },
  {
    file: "packages/mock/src/endpoints/cost-preview.ts",
    edit: () => mockEndpoint,
    check: ["packages/mock", ...tsc],
    complaint: /src\/endpoints\/all\.ts.*cost-preview/,
  },
  {
    file: "packages/mock/src/endpoints/all.ts",
    edit: (text) =>
      replaced(
        replaced(
          replaced(text, '  | "cost"\n', '  | "cost"\n  | "costPreview"\n'),
          "  cost,\n",
          "  cost,\n  costPreview,\n",
        ),
        'import { cost } from "./cost.ts";\n',
        'import { cost } from "./cost.ts";\nimport { costPreview } from "./cost-preview.ts";\n',
      ),
    check: ["packages/mock", ...vitest("test/contract.test.ts")],
    complaint: /cost_preview/,
  },
  {
    file: "packages/mock/test/contract.test.ts",
    edit: (text) => replaced(text, "  cost: [", "  costPreview: [august],\n  cost: ["),
    check: ["packages/mock", ...vitest("test/contract.test.ts")],
    complaint: /FAIL.*every answer of costPreview is as described/,
  },
  {
    file: "packages/mock/src/ledger/ledger.ts",
    edit: (text) =>
      replaced(
        replaced(
          text,
          "  cost: Read<LedgerCostParams, LedgerCostRow>;\n",
          "  cost: Read<LedgerCostParams, LedgerCostRow>;\n  costPreview: Read<LedgerCostParams, LedgerCostRow>;\n",
        ),
        "    cost: (params, options) => trueCost(",
        "    costPreview: (params, options) => trueCost(world, plain(params), asOf(options)),\n    cost: (params, options) => trueCost(",
      ),
    rebuild: ["--filter", "@org/usage-mock", "build"],
    check: ["packages/usage", ...vitest("test/family/every-report.test.ts")],
    complaint: /mock\.ledger\.costPreview/,
  },
  {
    file: "packages/cli/src/commands/api/report-names.ts",
    edit: (text) => replaced(text, '  "cost",\n', '  "cost",\n  "cost-preview",\n'),
    check: ["packages/cli", ...vitest("src/commands/api/reports.test.ts")],
    complaint: /cost-preview/,
  },
];

const contentsOf = (file: string): Promise<string | undefined> =>
  readFile(join(repository, file), "utf8").catch(() => undefined);

const write = async ({ file, rebuild }: Step, contents: string | undefined): Promise<void> => {
  if (contents === undefined) await rm(join(repository, file));
  else await writeFile(join(repository, file), contents);
  // A step that is left out may break the build, which is its complaint then.
  if (rebuild !== undefined) await finish("pnpm", rebuild, { cwd: repository });
};

const before = new Map<string, string | undefined>();

beforeAll(async () => {
  repository = join(cleanup.use(await temporaryFolder("new-report")).path, "repository");
  await copyRepository(repository, { builds: false });
  for (const step of steps) {
    before.set(step.file, await contentsOf(step.file));
    await writeFile(join(repository, step.file), step.edit(before.get(step.file) ?? ""));
  }
  await run("pnpm", ["generate"], { cwd: repository });
  await run("pnpm", ["exec", "turbo", "run", "build", "--filter=@org/usage-cli"], { cwd: repository });
});
afterAll(() => cleanup.disposeAsync());

test("CONTRIBUTING.md names every file that a report needs, and they are at most fifteen", async () => {
  const contributing = await readFile(join(root, "CONTRIBUTING.md"), "utf8");
  const [, section = ""] = /## Adding a report\n([^]*?)\n## /.exec(contributing) ?? [];
  const named = steps.map(({ file }) => file.replace("cost-preview", "<name>"));
  expect(named.filter((file) => !section.includes(file))).toEqual([]);
  const files = new Set(section.match(/`[\w./<>-]+\.(?:ts|yaml|json|md)`/g));
  expect(files.size).toBeLessThanOrEqual(15);
});

test("with every step taken, everything compiles, and the report equals the ledger", async () => {
  const checks = new Map(steps.map(({ check }) => [check.join(" "), check]));
  for (const [folder, ...command] of checks.values()) {
    await run("pnpm", command, { cwd: join(repository, folder) });
  }
});

test.each(steps)("without $file the build or a test complains, and names the step", async (step) => {
  const after = await contentsOf(step.file);
  await write(step, before.get(step.file));
  const [folder, ...command] = step.check;
  const { code, stdout, stderr } = await finish("pnpm", command, { cwd: join(repository, folder) });
  await write(step, after);
  expect(code).not.toBe(0);
  expect(stripVTControlCharacters(`${stdout}\n${stderr}`)).toMatch(step.complaint);
});
