import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { root } from "./packages.ts";

/** A changeset that no version has taken up yet. */
export interface Pending {
  readonly name: string;
  readonly bumps: Readonly<Record<string, string>>;
  /** Its first line, which is what people read in a changelog. */
  readonly summary: string;
}

/** The changesets that wait for `pnpm version-packages`. One without packages releases nothing and waits for nobody. */
export const pendingChangesets = (repository: string = root): readonly Pending[] => {
  const taken = takenByPrerelease(repository);
  return globSync(".changeset/*.md", { cwd: repository })
    .filter((file) => basename(file) !== "README.md" && !taken.includes(basename(file, ".md")))
    .toSorted()
    .map((file) => read(basename(file), readFileSync(join(repository, file), "utf8")))
    .filter(({ bumps }) => Object.keys(bumps).length > 0);
};

const read = (name: string, text: string): Pending => {
  const [, front = "", body = ""] = /^---\r?\n([^]*?)---\r?\n([^]*)$/.exec(text) ?? [];
  const bumps = (parse(front) ?? {}) as Record<string, string>;
  return { name, bumps, summary: body.trim().split("\n")[0] ?? "" };
};

/** While a prerelease goes on, changesets stay where they are after a version has taken them up. */
const takenByPrerelease = (repository: string): readonly string[] => {
  const file = join(repository, ".changeset/pre.json");
  if (!existsSync(file)) return [];
  const { changesets }: { changesets?: readonly string[] } = JSON.parse(readFileSync(file, "utf8"));
  return changesets ?? [];
};
