import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";

/** A package that the page imports by name: its folder, and its entry file. */
interface Module {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
}

/** `@org/usage` needs the raw client, which needs openapi-fetch. A bundler would find these; here they are listed. */
const chain = ["@org/usage", "@org/usage-raw", "openapi-fetch"];

type Target = string | { readonly default: string };

/** The ES module of a package: what its package.json exports to `import`. */
const entryOf = (manifest: string): string => {
  const { exports }: { exports: { ".": { import: Target } } } = JSON.parse(readFileSync(manifest, "utf8"));
  const target = exports["."].import;
  return join(dirname(manifest), typeof target === "string" ? target : target.default);
};

/** Resolves each package from the one that imports it, as the package manager installed it. */
const findModules = (): readonly Module[] => {
  let importer = import.meta.filename;
  return chain.map((name) => {
    const entry = entryOf(createRequire(importer).resolve(`${name}/package.json`));
    importer = entry;
    return { name, folder: dirname(entry), entry: basename(entry) };
  });
};

const modules = findModules();

/** Maps package names to URLs for the browser: https://html.spec.whatwg.org/#import-maps */
export const importMap: string = JSON.stringify({
  imports: Object.fromEntries(modules.map(({ name, entry }) => [name, `/modules/${name}/${entry}`])),
});

/** A file of one of the packages, or undefined. Never reads outside their folders. */
export const moduleFile = async (path: string): Promise<string | undefined> => {
  const module = modules.find(({ name }) => path.startsWith(`/modules/${name}/`));
  if (module === undefined) return undefined;
  const file = join(module.folder, path.slice(`/modules/${module.name}/`.length));
  if (!file.startsWith(module.folder + sep) || !/\.m?js$/.test(file)) return undefined;
  return readFile(file, "utf8").catch(() => undefined);
};
