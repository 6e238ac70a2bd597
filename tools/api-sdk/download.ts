import { execFileSync } from "node:child_process";
import { join } from "node:path";

const name = "@anthropic-ai/sdk";

/** The newest version on the registry. */
export const newestVersion = (): string => execFileSync("npm", ["view", name, "version"], { encoding: "utf8" }).trim();

/** Downloads and unpacks a version of the SDK. No script of it runs, and nothing of it is installed. */
export function downloadSdk(version: string, into: string): string {
  const words = ["pack", `${name}@${version}`, "--pack-destination", into, "--ignore-scripts", "--json"];
  const [packed]: readonly { filename: string }[] = JSON.parse(
    execFileSync("npm", words, { encoding: "utf8", cwd: into }),
  );
  execFileSync("tar", ["-xzf", join(into, packed?.filename ?? ""), "-C", into]);
  return join(into, "package");
}
