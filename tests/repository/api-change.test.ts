// The steps of CONTRIBUTING.md, "When the API changes", on a copy: a new value, a new dimension and a new actor.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";
import { copyRepository, root } from "../support/repository.ts";
import { finish, run } from "../support/run.ts";

const cleanup = new AsyncDisposableStack();
let repository: string;

const edit = async (file: string, ...changes: readonly (readonly [before: string, after: string])[]): Promise<void> => {
  const path = join(repository, file);
  let text = await readFile(path, "utf8");
  for (const [before, after] of changes) {
    expect(text.split(before), `${JSON.stringify(before)} occurs once in ${file}`).toHaveLength(2);
    text = text.replace(before, after);
  }
  await writeFile(path, text);
};

const regionOf = (model: string): string =>
  model.replace("stream.model", "stream.inferenceGeo").replaceAll("model", "region");

/** Adds the region after the model in every list of dimensions of a file; its values are those of inference. */
const besideModel = async (file: string): Promise<void> => {
  const path = join(repository, file);
  const text = await readFile(path, "utf8");
  const line = /^ *(?:\| "model"|model: .*,)$/gm;
  expect(text).toMatch(line);
  await writeFile(
    path,
    text.replaceAll(line, (model) => `${model}\n${regionOf(model)}`),
  );
};

const robot = `    ClaudeCodeRobotActor:
      type: object
      description: A robot of the organization.
      required: [type, robot_id]
      properties:
        type: { const: robot_actor, description: The kind of actor. }
        robot_id: { type: string, description: ID of the robot. }
`;

beforeAll(async () => {
  repository = join(cleanup.use(await temporaryFolder("api-change")).path, "repository");
  await copyRepository(repository, { builds: false });
  await edit(
    "openapi/usage.yaml",
    ["&serviceTiers [batch, flex,", "&serviceTiers [batch, flex, night_rate,"],
    [
      "          model,\n          service_account_id,\n          service_tier,\n          speed,\n          workspace_id,\n        ]\n",
      "          model,\n          region,\n          service_account_id,\n          service_tier,\n          speed,\n          workspace_id,\n        ]\n",
    ],
    [
      "          description: Speed. Can be grouped by; whether responses include it is not documented.\n",
      '          description: Speed. Can be grouped by; whether responses include it is not documented.\n        region: { type: [string, "null"], description: Region of the caller. Null if not grouped. }\n',
    ],
    [
      '        - $ref: "#/components/schemas/ClaudeCodeApiActor"\n',
      '        - $ref: "#/components/schemas/ClaudeCodeApiActor"\n        - $ref: "#/components/schemas/ClaudeCodeRobotActor"\n',
    ],
    [
      '          api_actor: "#/components/schemas/ClaudeCodeApiActor"\n',
      '          api_actor: "#/components/schemas/ClaudeCodeApiActor"\n          robot_actor: "#/components/schemas/ClaudeCodeRobotActor"\n',
    ],
    ["    ClaudeCodeMetrics:\n", `${robot}    ClaudeCodeMetrics:\n`],
  );
});
afterAll(() => cleanup.disposeAsync());

test("api:diff prints what changed, what breaks, and the version bump", async () => {
  const printed = await run("pnpm", ["api:diff"], { cwd: repository });
  expect(printed).toContain("+ service_tiers[]: value night_rate  (minor)");
  expect(printed).toContain("+ group_by[]: value region  (minor)");
  expect(printed).toContain("+ data[].results[].region: field  (minor)");
  expect(printed).toContain("+ data[].actor: kind robot_actor  (BREAKING, major)");
  expect(printed).toContain("1 breaking: major.");
});

test("generate writes only the raw package", async () => {
  await run("pnpm", ["generate"], { cwd: repository });
  const changed = (await run("git", ["diff", "--name-only"], { cwd: repository })).trim().split("\n");
  expect(changed).toContain("packages/raw/src/generated/schema.ts");
  expect(changed.filter((file) => !file.startsWith("packages/raw/src/generated/"))).toEqual(["openapi/usage.yaml"]);
});

test("the compiler names the remaining work, and so does CONTRIBUTING.md", async () => {
  const tasks = ["run", "build", "typecheck", "--filter=./packages/*", "--continue", "--output-logs=errors-only"];
  const { code, stdout, stderr } = await finish("pnpm", ["exec", "turbo", ...tasks], { cwd: repository });
  expect(code).not.toBe(0);
  const complaints = `${stdout}\n${stderr}`.matchAll(
    /usage-?(\w*):(?:build|typecheck): ((?:src|test)\/[\w./-]+)\(\d+,\d+\): error/g,
  );
  const named = [...new Set([...complaints].map(([, name, file]) => `packages/${name || "usage"}/${file}`))].toSorted();
  expect(named).toContain("packages/mock/src/endpoints/messages.ts");
  expect(named).toContain("packages/raw/src/schema.test-d.ts");
  const contributing = await readFile(join(root, "CONTRIBUTING.md"), "utf8");
  expect(named.filter((file) => !contributing.includes(file))).toEqual([]);
});

test("tests that count documented facts fail until they count the new ones", async () => {
  const { code, stdout } = await finish("pnpm", ["--filter", "@org/openapi", "test"], { cwd: repository });
  expect(code).not.toBe(0);
  expect(stdout).toContain("each report has its documented number of dimensions");
  expect(stdout).toContain("unions of actors, providers, principals and scopes map each tag to its schema");
});

const program = `
  import { createUsageClient, narrowActor } from "@org/usage";
  import { createMock } from "@org/usage-mock";
  const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
  const usage = createUsageClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  const week = { starting_at: "2026-09-01", ending_at: "2026-09-08" };
  const { items } = await usage.messages({ ...week, group_by: ["region"], service_tiers: ["night_rate", "standard"] }).collect();
  const regions = new Set(items.flatMap((bucket) => bucket.results).map((row) => row.region));
  const { kind, raw } = narrowActor({ type: "robot_actor", robot_id: "robot_1" });
  console.log(JSON.stringify({ regions: [...regions].sort(), asked: mock.requests[0].url.split("?")[1], kind, raw }));
`;

test("once the mock has the dimension, everything builds, and the facade accepts all three without an edit", async () => {
  const files = ["simulation/messages-dimensions.ts", "endpoints/messages.ts"];
  for (const file of files) await besideModel(`packages/mock/src/${file}`);
  await run("pnpm", ["build"], { cwd: repository });
  const mockFolder = join(repository, "packages/mock");
  const fingerprints = await finish("pnpm", ["exec", "vitest", "run", "test/determinism.test.ts"], { cwd: mockFolder });
  expect(stripVTControlCharacters(fingerprints.stdout + fingerprints.stderr)).toMatch(
    /FAIL.*always makes the same organization/,
  );
  const printed = await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: join(repository, "examples"),
  });
  const { regions, asked, kind, raw }: Record<string, unknown> = JSON.parse(printed);
  expect(regions).toEqual(["global", "not_available", "us"]);
  expect(decodeURIComponent(String(asked))).toContain("group_by[]=region");
  expect(decodeURIComponent(String(asked))).toContain("service_tiers[]=night_rate");
  // An unknown actor is passed on unchanged, neither dropped nor guessed.
  expect({ kind, raw }).toEqual({ kind: "unknown", raw: { type: "robot_actor", robot_id: "robot_1" } });
});

test("a row has the new dimension if it was grouped by it, and null otherwise", async () => {
  const probe = `
    import { createUsageClient, type ServiceTier } from "@org/usage";
    const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });
    for await (const row of usage.messages({ starting_at: "2026-09-01", group_by: ["region"] }).rows()) {
      const region: string | null = row.region;
      const model: null = row.model;
      console.log(region, model);
    }
    for await (const row of usage.messages({ starting_at: "2026-09-01", group_by: ["model"] }).rows()) {
      const region: null = row.region;
      console.log(region);
    }
    export const tier: ServiceTier = "night_rate";
  `;
  await writeFile(join(repository, "examples/probe.ts"), probe);
  await run("pnpm", ["exec", "tsc", "-p", "."], { cwd: join(repository, "examples") });
});

interface Fixture {
  readonly file: string;
  excluded?: { readonly reason: string; readonly lacks: readonly string[] };
}

/** Responses that lack the dimension, as the steps say: each is excluded, with what it lacks. */
const exclude = async (beginnings: readonly string[]): Promise<void> => {
  const path = join(repository, "openapi/fixtures/index.json");
  const fixtures: Fixture[] = JSON.parse(await readFile(path, "utf8"));
  for (const fixture of fixtures.filter(({ file }) => beginnings.some((beginning) => file.startsWith(beginning)))) {
    const { reason = "recorded before the region", lacks = [] } = fixture.excluded ?? {};
    fixture.excluded = { ...fixture.excluded, reason, lacks: [...lacks, "region"].toSorted() };
  }
  await writeFile(path, JSON.stringify(fixtures));
  const names = fixtures.filter(({ excluded }) => excluded !== undefined).map(({ file }) => `    "${file}",\n`);
  const listing = join(repository, "openapi/fixtures.test.ts");
  const text = await readFile(listing, "utf8");
  await writeFile(
    listing,
    text.replace(/(excluded\)\.map\(.*\)\.toEqual\(\[\n)[^\]]*/, (_, start: string) => `${start}${names.join("")}  `),
  );
};

test("a dimension that is required breaks the older fixtures, which are then excluded for what they lack", async () => {
  await edit("openapi/usage.yaml", [
    "        - service_tier\n        - inference_geo\n      properties:\n        uncached_input_tokens:",
    "        - service_tier\n        - inference_geo\n        - region\n      properties:\n        uncached_input_tokens:",
  ]);
  const folder = join(repository, "openapi");
  const fixtures = ["exec", "vitest", "run", "fixtures.test.ts"];
  const broken = await finish("pnpm", fixtures, { cwd: folder });
  // A long name is cut in the title of a test.
  const titles = stripVTControlCharacters(broken.stdout + broken.stderr).matchAll(
    /FAIL.*? > (messages\.[\w.-]+?)(?:\.json|…)/g,
  );
  const named = [...titles].map(([, beginning = ""]) => beginning);
  expect(named).toContain("messages.doc-2026-09-11");
  await exclude(named);
  await run("pnpm", fixtures, { cwd: folder });
});
