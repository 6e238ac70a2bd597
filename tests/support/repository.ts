import { cp, mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.ts";

export const root: string = join(import.meta.dirname, "../..");

/** Every file of the repository that git knows or would take up, as it is now. */
const trackedFiles = async (): Promise<readonly string[]> => {
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
};

/** A copy of the repository with a git history of its own and its dependencies installed; with `builds`, the built packages too. */
export const copyRepository = async (into: string, { builds }: { builds: boolean }): Promise<void> => {
  const builtFolders = builds ? ["raw", "usage", "mock", "cli"].map((name) => `packages/${name}/dist`) : [];
  for (const path of [...(await trackedFiles()), ...builtFolders]) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await cp(join(root, path), join(into, path), { recursive: true });
  }
  await commitAll(into, "Copy");
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: into });
};

const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];

/** Commits everything; the first time it makes the history, on the branch that releases are made from. */
export const commitAll = async (folder: string, message: string): Promise<void> => {
  if (!existsSync(join(folder, ".git")))
    await run("git", ["init", "--quiet", "--initial-branch=main"], { cwd: folder });
  await run("git", ["add", "--all"], { cwd: folder });
  await run("git", [...author, "commit", "--quiet", "--allow-empty", "--no-verify", "--message", message], {
    cwd: folder,
  });
};
