import { readFile, stat } from "node:fs/promises";
import type { Io } from "../io/io.ts";
import { CommandError } from "../failure/command-error.ts";
import { type KeyFamily, keyFamily } from "./key-family.ts";

/** The key, and what may be said of it. */
export interface Key {
  /** What the client gets; without either it says itself that there is no key. */
  readonly credential: { readonly apiKey?: string; readonly authToken?: string };
  /** Where it came from: a file, standard input, a variable. */
  readonly source: string;
  /** Undefined where there is no key. */
  readonly family: KeyFamily | undefined;
}

export interface KeyFlags {
  readonly keyStdin?: boolean | undefined;
  readonly keyFile?: string | undefined;
}

const variables = ["ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY", "ANTHROPIC_AUTH_TOKEN"] as const;

/** Whether a key was given at all, wherever. */
export function hasKey(environment: Io["environment"], { keyStdin, keyFile }: KeyFlags): boolean {
  return keyStdin === true || keyFile !== undefined || variables.some((name) => Boolean(environment[name]));
}

/** The longest line that could be a key. A wrong file is read no further. */
const mostBytes = 4096;

/** Takes the key from where the flags say: standard input, a file, or else the environment. */
export async function readKey(
  io: Io,
  { keyStdin, keyFile }: KeyFlags,
  warn: (sentence: string) => Promise<void>,
): Promise<Key> {
  if (keyStdin === true) return keyOf(await readStdin(io), "standard input");
  if (keyFile !== undefined) return keyOf(await readKeyFile(keyFile, warn), keyFile);
  const name = variables.find((candidate) => Boolean(io.environment[candidate]));
  const secret = name === undefined ? undefined : io.environment[name];
  // The client reads the environment itself, and knows what to say where two of them are set.
  return {
    credential: {},
    source: name ?? "nowhere",
    family: secret === undefined ? undefined : name === "ANTHROPIC_AUTH_TOKEN" ? "oauth" : keyFamily(secret),
  };
}

function keyOf(text: string, source: string): Key {
  const secret = text.trim();
  if (secret === "") throw new CommandError(`There is no key in ${source}.`);
  if (/\s/.test(secret)) throw new CommandError(`There is more than a key in ${source}.`);
  const family = keyFamily(secret);
  return { credential: family === "oauth" ? { authToken: secret } : { apiKey: secret }, source, family };
}

async function readKeyFile(path: string, warn: (sentence: string) => Promise<void>): Promise<string> {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    throw new CommandError(`The key file ${path} can't be read [${error.code}].`);
  };
  const info = await stat(path).catch(unreadable);
  if (info.size > mostBytes) throw new CommandError(`${path} is too long to be a key.`);
  if (process.platform !== "win32" && info.isFile() && (info.mode & 0o077) !== 0) {
    await warn(`Others on this machine can read ${path}: chmod 600 ${path}`);
  }
  return await readFile(path, "utf8").catch(unreadable);
}

async function readStdin({ stdin }: Io): Promise<string> {
  if (stdin.isTTY) {
    throw new CommandError("--key-stdin reads a key from a pipe: pass-manager show claude | usage cost --key-stdin");
  }
  let text = "";
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.length > mostBytes) throw new CommandError("Standard input is too long to be a key.");
  }
  return text;
}
