import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PublishedPackage } from "./packages.ts";

/** A package as it would be uploaded. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

/** Packs packages into a folder, as `pnpm publish` would, without a registry. They must be built. */
export const packAll = (packages: readonly PublishedPackage[], into: string): readonly Tarball[] => {
  mkdirSync(into, { recursive: true });
  return packages.map(({ folder, manifest: { name, version } }) => {
    execFileSync("pnpm", ["pack", "--pack-destination", into], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    return { name, version, path: join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`) };
  });
};
