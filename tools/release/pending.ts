import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { root } from "./packages.ts";

/** A changeset that is not part of a version yet. */
export interface Pending {
  readonly name: string;
  readonly bumps: Readonly<Record<string, string>>;
  /** Its first line, which appears in the changelog. */
  readonly summary: string;
}

/** The changesets that wait for `pnpm version-packages`. Changesets that name no package release nothing and are ignored. */
export const pendingChangesets = (repository: string = root): readonly Pending[] => {
  const applied = appliedByPrerelease(repository);
  return globSync(".changeset/*.md", { cwd: repository })
    .filter((file) => basename(file) !== "README.md" && !applied.includes(basename(file, ".md")))
    .toSorted()
    .map((file) => read(basename(file), readFileSync(join(repository, file), "utf8")))
    .filter(({ bumps }) => Object.keys(bumps).length > 0);
};

const read = (name: string, text: string): Pending => {
  const [, front = "", body = ""] = /^---\r?\n([^]*?)---\r?\n([^]*)$/.exec(text) ?? [];
  const bumps = (parse(front) ?? {}) as Record<string, string>;
  return { name, bumps, summary: body.trim().split("\n")[0] ?? "" };
};

/** During a prerelease, changesets stay in place after they were applied to a version. */
const appliedByPrerelease = (repository: string): readonly string[] => {
  const file = join(repository, ".changeset/pre.json");
  if (!existsSync(file)) return [];
  const { changesets }: { changesets?: readonly string[] } = JSON.parse(readFileSync(file, "utf8"));
  return changesets ?? [];
};
