import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The file of the `usage` command, in whatever version is installed next to this package. */
export function commandPath(): string {
  const manifest = import.meta.resolve("@org/usage-cli/package.json");
  const { bin } = JSON.parse(readFileSync(new URL(manifest), "utf8")) as { readonly bin: { readonly usage: string } };
  return fileURLToPath(new URL(bin.usage, manifest));
}
