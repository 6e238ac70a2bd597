import { readFileSync } from "node:fs";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";

/** Most people never serve, and the server's libraries are larger than everything else together. */
const serverPackage = "@org/usage-mcp";

/** `usage mcp`: runs the server's own program in this process, if it is installed. */
export async function runMcp(): Promise<number> {
  await import(programOf(serverPackage));
  return exitCode.ok;
}

function programOf(name: string): string {
  try {
    const manifest = import.meta.resolve(`${name}/package.json`);
    const { bin } = JSON.parse(readFileSync(new URL(manifest), "utf8")) as { readonly bin: Record<string, string> };
    const [program = ""] = Object.values(bin);
    return new URL(program, manifest).href;
  } catch {
    throw new CommandError(
      `usage mcp needs another package: npm install --global ${name}, or run npx ${name} instead of usage mcp.`,
    );
  }
}
