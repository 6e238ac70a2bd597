import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../failure/command-error.ts";
import { decodeText } from "../io/decode-text.ts";
import { checkConfig, type ConfigFile } from "./settings.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the config file. A named one has to exist; the one in the usual place need not. */
export async function readConfigFile(named: string | undefined, environment: Environment): Promise<ConfigFile> {
  const path = named || usualPath(environment);
  if (path === undefined) return { path: "", values: {} };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (!named && (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EACCES")) return undefined;
    throw new CommandError(`The config file ${path} can't be read [${error.code}].`);
  });
  const values = bytes === undefined ? {} : parse(decodeText(bytes), path);
  checkConfig(values, path);
  return { path, values };
}

/** Undefined without a home: a container can run under a user ID that no account has. */
function usualPath(environment: Environment): string | undefined {
  const base = environment["XDG_CONFIG_HOME"] || environment["APPDATA"];
  if (base) return join(base, "usage", "config.json");
  try {
    return join(homedir(), ".config", "usage", "config.json");
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined, path: string): Record<string, unknown> {
  if (text === undefined) throw new CommandError(`The config file ${path} is neither UTF-8 nor UTF-16 text.`);
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === "object" && values !== null && !Array.isArray(values))
      return values as Record<string, unknown>;
  } catch {
    // The parser's message could quote a key, so it is not shown.
  }
  throw new CommandError(`The config file ${path} is not a JSON object.`);
}
