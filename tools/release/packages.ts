import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A build and its types. */
interface Target {
  readonly types: string;
  readonly default: string;
}

interface Conditions {
  readonly import: Target;
  readonly require: Target;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Conditions>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A published package. */
export interface PublishedPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

export const root: string = join(import.meta.dirname, "../..");

const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8"));

/** The published packages of the repository, dependencies first. */
export const publishedPackages = (repository: string = root): readonly PublishedPackage[] => {
  const found = globSync("packages/*/package.json", { cwd: repository })
    .map((file) => ({ folder: join(repository, dirname(file)), manifest: readManifest(join(repository, file)) }))
    .filter(({ manifest }) => manifest.private !== true);
  const ordered = new Set<PublishedPackage>();
  const visit = (current: PublishedPackage): void => {
    const needed = Object.keys(current.manifest.dependencies ?? {});
    for (const other of found) if (needed.includes(other.manifest.name)) visit(other);
    ordered.add(current);
  };
  found.forEach(visit);
  return [...ordered];
};
