import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../failure/command-error.ts";
import { checkConfig } from "./settings.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads the config file. One that was named has to be there; the one at the usual place need not. */
export async function readConfigFile(flag: string | undefined, environment: Environment): Promise<ConfigFile> {
  const named = flag ?? (environment["USAGE_CONFIG"] || undefined);
  const path = named ?? usualPath(environment);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (named === undefined && (error.code === "ENOENT" || error.code === "ENOTDIR")) return "{}";
    throw new CommandError(`The config file ${path} can't be read [${error.code}].`);
  });
  const values = parse(text, path);
  checkConfig(values, path);
  return { path, values };
}

function usualPath(environment: Environment): string {
  const base = environment["XDG_CONFIG_HOME"] || environment["APPDATA"] || join(homedir(), ".config");
  return join(base, "usage", "config.json");
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === "object" && values !== null && !Array.isArray(values))
      return values as Record<string, unknown>;
  } catch {
    // Falls through: whatever stands there, it is no object. The parser's message could quote a key.
  }
  throw new CommandError(`The config file ${path} is not a JSON object.`);
}
