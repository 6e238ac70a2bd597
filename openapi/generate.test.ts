import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";

const run = promisify(execFile);
const generated = join(import.meta.dirname, "../packages/raw/src/generated");
const generate = (...args: string[]) => run(process.execPath, [join(import.meta.dirname, "generate.ts"), ...args]);

/** A temporary copy of the API description, with one edit. */
const editedCopy = async (before: string, after: string) => {
  const folder = await mkdtemp(join(tmpdir(), "openapi-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const text = await readFile(join(import.meta.dirname, "usage.yaml"), "utf8");
  expect(text.split(before)).toHaveLength(2);
  const spec = join(folder, "usage.yaml");
  await writeFile(spec, text.replace(before, after));
  return { folder, spec };
};

/** Compiler errors of a file that uses the generated types of a folder. */
const compile = async (folder: string, source: string): Promise<string[]> => {
  const file = join(folder, "probe.ts");
  await writeFile(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map((error) => ts.flattenDiagnosticMessageText(error.messageText, " "));
};

test("the committed files match the API description", async () => {
  await expect(generate("--check")).resolves.toMatchObject({ stderr: "" });
});

test("a value added to an enum appears in types, array, guard and parameter table without another edit", async () => {
  const { folder, spec } = await editedCopy("&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,");
  await generate("--spec", spec, "--out", folder);
  const probe = `
    import type { components, operations } from "./schema.ts";
    import type { ServiceTier, serviceTiers } from "./enums.ts";
    type Query = operations["messagesUsage"]["parameters"]["query"];
    export const sent: Query = { starting_at: "", "service_tiers[]": ["economy"] };
    export const closed: components["schemas"]["ServiceTier"] & ServiceTier & (typeof serviceTiers)[1] = "economy";
  `;
  expect(await compile(folder, probe)).toEqual([]);
  expect(await compile(folder, probe.replaceAll('"economy"', '"first_class"'))).not.toEqual([]);

  const script = `
    import { isServiceTier, reportedServiceTiers } from ${JSON.stringify(join(folder, "enums.ts"))};
    import { messagesUsageParameters, analyticsCostParameters } from ${JSON.stringify(join(folder, "parameters.ts"))};
    console.log(JSON.stringify([
      isServiceTier("economy"), isServiceTier("first_class"), reportedServiceTiers.includes("economy"),
      messagesUsageParameters.service_tiers.values.includes("economy"),
      analyticsCostParameters.service_tiers.values.includes("economy"),
    ]));
  `;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script]);
  expect(JSON.parse(stdout)).toEqual([true, false, true, true, true]);
});

test("a parameter and a limit added to the API description appear in the tables", async () => {
  const { folder, spec } = await editedCopy(
    "        - name: account_ids[]\n",
    "        - name: regions[]\n          in: query\n          schema: { type: array, maxItems: 3, items: { type: string } }\n        - name: account_ids[]\n",
  );
  await generate("--spec", spec, "--out", folder);
  expect(await readFile(join(folder, "parameters.ts"), "utf8")).toContain(
    'regions: { type: "string", list: true, maxItems: 3 }',
  );
});

test("the check fails with the fix when a generated file was edited", async () => {
  const folder = await mkdtemp(join(tmpdir(), "generated-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(generated, folder, { recursive: true });
  await writeFile(join(folder, "enums.ts"), "// edited");
  await rm(join(folder, "limits.ts"));
  const failure = await generate("--check", "--out", folder).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Run `pnpm generate` and commit the result."),
  });
  expect(failure).toMatchObject({ stderr: expect.stringMatching(/enums\.ts[^]*limits\.ts/) });
  expect(await readFile(join(folder, "enums.ts"), "utf8")).toBe("// edited");
});

test("generating twice produces the same bytes", async () => {
  const { folder, spec } = await editedCopy("version: 2026.11.29", "version: 2026.11.30");
  await generate("--spec", spec, "--out", folder);
  await expect(generate("--check", "--spec", spec, "--out", folder)).resolves.toMatchObject({ stderr: "" });
});
