import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { PublishedPackage } from "./packages.ts";
import { run } from "./run.ts";
import type { Tarball } from "./pack.ts";

const bin = (name: string): string => join(import.meta.dirname, "../node_modules/.bin", name);

/** Checks a tarball against what package managers, runtimes and TypeScript expect. */
export const inspectTarball = ({ path }: Tarball, { manifest }: PublishedPackage): void => {
  run(bin("publint"), [path, "--strict"]);
  // A package without an entry point has no types to check.
  if (manifest.exports?.["."] !== undefined) run(bin("attw"), [path, "--no-emoji", "--format", "ascii", "--quiet"]);
};

/** The paths inside a tarball, without npm's top folder. */
export const filesOf = (tarball: string): readonly string[] =>
  execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
