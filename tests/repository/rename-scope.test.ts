import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedPackages } from "../../tools/release/packages.ts";
import { temporaryFolder } from "../support/folder.ts";
import { commitAll, copyRepository } from "../support/repository.ts";
import { finish, run } from "../support/run.ts";

const cleanup = new AsyncDisposableStack();
let repository: string;

beforeAll(async () => {
  repository = join(cleanup.use(await temporaryFolder("scope")).path, "repository");
  await copyRepository(repository, { builds: false });
  await run("pnpm", ["rename-scope", "@renamed-by-a-test", "--repository", "https://git.example/acme/usage"], {
    cwd: repository,
  });
});
afterAll(() => cleanup.disposeAsync());

test("no file contains the old scope", async () => {
  const { code, stdout } = await finish("git", ["grep", "--untracked", "--line-number", "--fixed-strings", "@org/"], {
    cwd: repository,
  });
  expect(stdout).toBe("");
  expect(code).toBe(1);
});

test("the packages build, pack and pass their checks under the new scope, and name the repository", async () => {
  await commitAll(repository, "Rename the scope");
  const printed = await run("pnpm", ["release:dry"], { cwd: repository });
  const packages = publishedPackages(repository);
  expect(packages.map(({ manifest }) => manifest.name.split("/")[0])).toEqual(packages.map(() => "@renamed-by-a-test"));
  for (const { manifest, folder } of packages) {
    expect(printed).toContain(`${manifest.name}@${manifest.version}`);
    const { repository: named }: { repository: unknown } = JSON.parse(
      await readFile(join(folder, "package.json"), "utf8"),
    );
    expect(named).toMatchObject({
      url: "git+https://git.example/acme/usage.git",
      directory: folder.slice(repository.length + 1),
    });
  }
});

test("the copy is formatted, and its lockfile is complete", async () => {
  await run("pnpm", ["exec", "oxfmt", "--check", "."], { cwd: repository });
  await run("pnpm", ["install", "--frozen-lockfile", "--offline"], { cwd: repository });
});

test("an invalid scope is rejected in one sentence", async () => {
  const { code, stderr } = await finish("pnpm", ["rename-scope", "Acme"], { cwd: repository });
  expect(code).toBe(2);
  // The example in the sentence is renamed too, if it is the scope of this repository.
  expect(stderr).toMatch(/Expected one npm scope, such as @\S+; got "Acme"\./);
});
