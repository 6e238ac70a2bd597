import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.ts";

export const root: string = join(import.meta.dirname, "../..");

const packageFolders = ["raw", "usage", "mock", "finops", "sync", "connectors", "metrics", "cli", "mcp"];

/** Every file of the repository that git tracks or would add, in its current state. */
const trackedFiles = async (): Promise<readonly string[]> => {
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
};

/** A copy of the repository with its own git history and installed dependencies; with `builds`, also the built packages. */
export const copyRepository = async (into: string, { builds }: { builds: boolean }): Promise<void> => {
  const builtFolders = builds ? packageFolders.map((name) => `packages/${name}/dist`) : [];
  for (const path of [...(await trackedFiles()), ...builtFolders]) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await cp(join(root, path), join(into, path), { recursive: true });
  }
  await commitAll(into, "Copy");
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: into });
};

/** Resets a copy to the state before the first release, whatever the state of the repository. */
export const takeBackToStart = async (repository: string): Promise<void> => {
  const changesets = join(repository, ".changeset");
  for (const file of await readdir(changesets)) if (/\.md$|^pre\.json$/.test(file)) await rm(join(changesets, file));
  for (const folder of packageFolders) {
    const manifestPath = join(repository, "packages", folder, "package.json");
    const manifest: { name: string } = JSON.parse(await readFile(manifestPath, "utf8"));
    await writeFile(manifestPath, `${JSON.stringify({ ...manifest, version: "0.0.0" }, null, 2)}\n`);
    await rm(join(repository, "packages", folder, "CHANGELOG.md"), { force: true });
    const text = `---\n"${manifest.name}": minor\n---\n\nFirst release: what is in ${folder}\n\nAnd more about it.\n`;
    await writeFile(join(changesets, `first-${folder}.md`), text);
  }
  await run(process.execPath, ["tools/sync-version.ts"], { cwd: repository });
};

const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];

/** Commits everything. The first commit creates the history, on the release branch. */
export const commitAll = async (folder: string, message: string): Promise<void> => {
  if (!existsSync(join(folder, ".git")))
    await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder });
  await run("git", ["add", "--all"], { cwd: folder });
  await run("git", [...author, "commit", "--quiet", "--allow-empty", "--no-verify", "--message", message], {
    cwd: folder,
  });
};
