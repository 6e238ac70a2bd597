import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { equipmentPath } from "../support/equipment.ts";
import { temporaryFolder } from "../support/folder.ts";
import { type Registry, startRegistry } from "../support/registry.ts";
import { commitAll, copyRepository, root, takeBackToStart } from "../support/repository.ts";
import { finish, run } from "../support/run.ts";
import { startServer } from "../support/server.ts";
import { type Figures, trueFigures } from "../support/truth.ts";

const cleanup = new AsyncDisposableStack();
const git = {
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};
const names = [
  "@org/usage-raw",
  "@org/usage",
  "@org/usage-mock",
  "@org/usage-finops",
  "@org/usage-metrics",
  "@org/usage-sync",
  "@org/usage-connectors",
  "@org/usage-cli",
  "@org/usage-mcp",
];
let folder: string;
let repository: string;
let registry: Registry;

/** The commands that were run in the repository, as a person types them. */
const typed = new Set<string>();
const pnpm = (...words: readonly string[]): Promise<string> => {
  typed.add(`pnpm ${words.map((word) => (word.includes(" ") ? `"${word}"` : word)).join(" ")}`);
  return run("pnpm", words, { cwd: repository, env: git });
};

const readJson = async (path: string): Promise<Record<string, string>> => JSON.parse(await readFile(path, "utf8"));
const versionsOf = async (name: string): Promise<unknown> => {
  const document: { versions: Record<string, unknown> } = await (await fetch(`${registry.url}${name}`)).json();
  return Object.keys(document.versions);
};

/** Versions what is pending, commits it, and publishes for real. */
const release = async (): Promise<string> => {
  await pnpm("version-packages");
  await commitAll(repository, "Version packages");
  return pnpm("release", "--no-provenance");
};

/** A fresh app with some packages in it, installed by one package manager from the registry. */
const freshApp = async (name: string, manager: "npm" | "pnpm", packages: readonly string[]): Promise<string> => {
  const app = join(folder, name);
  await mkdir(app);
  await cp(join(import.meta.dirname, "../app"), app, { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ name, private: true }));
  await writeFile(join(app, ".npmrc"), registry.npmrc);
  await run(manager, [manager === "npm" ? "install" : "add", ...packages], { cwd: app });
  return app;
};

/** What the app's report says of the mock, which runs as a process of its own from the published package. */
const reportOf = async (app: string, mockApp: string): Promise<Figures> => {
  await using mock = await startServer<{ url: string; apiKey: string }>(process.execPath, ["mock-server.mjs"], {
    cwd: mockApp,
  });
  return JSON.parse(
    await run(equipmentPath("node-20/bin/node"), ["esm.mjs", mock.ready.url, mock.ready.apiKey], { cwd: app }),
  );
};

beforeAll(async () => {
  folder = cleanup.use(await temporaryFolder("publishing")).path;
  await mkdir(join(folder, "registry"));
  registry = cleanup.use(await startRegistry(join(folder, "registry"), "@org"));
  repository = join(folder, "repository");
  await copyRepository(repository, { builds: true });
  await takeBackToStart(repository);
  const manifest = await readJson(join(repository, "package.json"));
  await writeFile(
    join(repository, "package.json"),
    JSON.stringify({ ...manifest, repository: "https://git.example/acme/usage" }),
  );
  await writeFile(join(repository, ".npmrc"), `${await readFile(join(root, ".npmrc"), "utf8")}\n${registry.npmrc}`);
  await commitAll(repository, "Wait for the first release");
});
afterAll(() => cleanup.disposeAsync());

test("the dry run packs and checks everything, says what is pending, and uploads nothing", async () => {
  const printed = await pnpm("release:dry");
  for (const name of names) expect(printed).toMatch(new RegExp(`${name}@0\\.0\\.0 +\\d+ files`));
  expect(printed).toContain("Nothing was uploaded.");
  expect(printed).toMatch(
    /waiting for a version, so a release would be refused:\n(?: {2}[\w-]+\.md: @org\/usage[\w-]* minor\n {4}\w.+\n)+/,
  );
  expect(printed).toContain(`uploads what is missing of these to ${registry.url}`);
  for (const name of names) expect((await fetch(`${registry.url}${name}`)).status, name).toBe(404);
});

test("a release is refused while a changeset waits for a version", async () => {
  const { code, stderr } = await finish("pnpm", ["release", "--no-provenance"], { cwd: repository, env: git });
  expect(code).toBe(2);
  expect(stderr).toContain("Run `pnpm version-packages`, commit what it writes, and release that commit.");
  for (const name of names) expect((await fetch(`${registry.url}${name}`)).status, name).toBe(404);
});

test("the first release publishes every package at 0.1.0, with a changelog that links to its commit", async () => {
  await release();
  for (const name of names) expect(await versionsOf(name), name).toEqual(["0.1.0"]);
  const changelog = await readFile(join(repository, "packages/usage/CHANGELOG.md"), "utf8");
  expect(changelog).toMatch(
    /^# @org\/usage\n\n## 0\.1\.0\n\n### Minor Changes\n\n- First release: .*\(\[`[0-9a-f]{7}`\]\(https:\/\/git\.example\/acme\/usage\/commit\/[0-9a-f]{40}\)\)/,
  );
  // No older versions of what the command uses, because no registry has them.
  const commands = await readFile(join(repository, "packages/cli/CHANGELOG.md"), "utf8");
  expect(commands.match(/^(?:- |### ).{5}/gm)).toEqual(["### Minor", "- First"]);
  expect(await readFile(join(repository, "packages/usage/src/version.ts"), "utf8")).toContain('"0.1.0"');
  expect(await run("git", ["tag"], { cwd: repository })).toContain("@org/usage@0.1.0");
});

test("what is published carries its license, readme and changelog, real version ranges, and no tests", async () => {
  for (const name of names) {
    const {
      versions,
    }: {
      versions: Record<string, { license: string; dependencies?: Record<string, string>; dist: { tarball: string } }>;
    } = await (await fetch(`${registry.url}${name}`)).json();
    const published = versions["0.1.0"];
    expect(published?.license).toBe("MIT");
    for (const range of Object.values(published?.dependencies ?? {})) expect(range, name).toMatch(/^\^\d+\.\d+\.\d+$/);
    const tarball = join(folder, "published.tgz");
    await writeFile(tarball, Buffer.from(await (await fetch(String(published?.dist.tarball))).arrayBuffer()));
    const files = (await run("tar", ["-tzf", tarball], { cwd: folder })).split("\n");
    expect(files).toContain("package/LICENSE");
    expect(files).toContain("package/README.md");
    expect(files).toContain("package/CHANGELOG.md");
    expect(
      files.filter((file) => /\.test[.-]|\.env|fixtures/.test(file)),
      name,
    ).toEqual([]);
  }
});

test("a change with a changeset becomes its own version, and what depends on it follows", async () => {
  const index = join(repository, "packages/usage/src/index.ts");
  await writeFile(
    index,
    `${await readFile(index, "utf8")}\n/** The second release has it. */\nexport const second: true = true;\n`,
  );
  await pnpm("changeset", "--message", "Say which release this is", "--minor", "@org/usage");
  await commitAll(repository, "Add a change");
  await release();
  expect(await versionsOf("@org/usage")).toEqual(["0.1.0", "0.2.0"]);
  expect(await versionsOf("@org/usage-raw")).toEqual(["0.1.0"]);
  expect(await versionsOf("@org/usage-cli")).toEqual(["0.1.0", "0.1.1"]);
  const changelog = await readFile(join(repository, "packages/cli/CHANGELOG.md"), "utf8");
  expect(changelog).toContain("- Uses `@org/usage` 0.2.0");
});

test("publishing again uploads nothing, since nothing is new", async () => {
  const printed = await pnpm("release", "--no-provenance");
  expect(printed).toContain("No unpublished projects to publish");
});

test("a release with provenance is refused outside a CI that can vouch for it", async () => {
  const index = join(repository, "packages/usage/package.json");
  await writeFile(index, (await readFile(index, "utf8")).replace('"0.2.0"', '"0.2.1"'));
  await expect(pnpm("release")).rejects.toThrow(/provenance/i);
  expect(await versionsOf("@org/usage")).not.toContain("0.2.1");
});

test.for([
  { manager: "npm", version: "0.1.0" },
  { manager: "npm", version: "0.2.0" },
  { manager: "pnpm", version: "0.1.0" },
  { manager: "pnpm", version: "0.2.0" },
] as const)("a fresh app made with $manager reads a report with $version", async ({ manager, version }) => {
  const app = await freshApp(`${manager}-${version}`, manager, [`@org/usage@${version}`, "@org/usage-mock"]);
  expect((await readJson(join(app, "node_modules/@org/usage/package.json")))["version"]).toBe(version);
  expect(await reportOf(app, app)).toEqual(trueFigures());
});

test("the guide to publishing has the commands that ran here, and the line that names this registry", async () => {
  const guide = await readFile(join(root, "docs/publishing.md"), "utf8");
  const blocks = [...guide.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language, text = ""]) => ({
    language,
    text,
  }));
  const lines = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n").map((line) => line.replace(/ +#.*$/, "")));
  // Committing is git's; the new scope has its own test, which uses another one.
  const own = lines.filter((line) => !line.startsWith("git ") && !line.startsWith("pnpm rename-scope "));
  expect(own.length).toBeGreaterThan(3);
  expect(own.filter((line) => !typed.has(line))).toEqual([]);
  const settings = blocks.filter(({ language }) => language === "ini").map(({ text }) => text.replace(/:\d+\//, "/"));
  expect(settings).toEqual([registry.npmrc.split("\n")[0]?.replace(/:\d+\//, "/")]);
});
