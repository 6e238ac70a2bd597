import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

/** A package that the page imports by name: where it lies, and which file is its entry. */
interface Module {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
}

/** `@org/usage` needs the raw client, which needs openapi-fetch. A bundler would find that out; here it is written down. */
const chain = ["@org/usage", "@org/usage-raw", "openapi-fetch"];

/** Each package as the one before it sees it, wherever the package manager put it. */
const findModules = (): readonly Module[] => {
  let importer = import.meta.filename;
  return chain.map((name) => {
    // Resolving as require() does finds the CommonJS twin where there is one; the browser takes the module beside it.
    const entry = createRequire(importer)
      .resolve(name)
      .replace(/\.cjs$/, ".mjs");
    importer = entry;
    return { name, folder: dirname(entry), entry: entry.slice(dirname(entry).length + 1) };
  });
};

const modules = findModules();

/** What tells the browser where names lead: https://html.spec.whatwg.org/#import-maps */
export const importMap: string = JSON.stringify({
  imports: Object.fromEntries(modules.map(({ name, entry }) => [name, `/modules/${name}/${entry}`])),
});

/** A file of one of the packages, or undefined: nothing outside their folders is ever read. */
export const moduleFile = async (path: string): Promise<string | undefined> => {
  const module = modules.find(({ name }) => path.startsWith(`/modules/${name}/`));
  if (module === undefined) return undefined;
  const file = join(module.folder, path.slice(`/modules/${module.name}/`.length));
  if (!file.startsWith(module.folder + sep) || !/\.m?js$/.test(file)) return undefined;
  return readFile(file, "utf8").catch(() => undefined);
};
