import { readFile, stat } from "node:fs/promises";
import { CommandError } from "../failure/command-error.ts";
import { decodeText } from "../io/decode-text.ts";
import type { Io } from "../io/io.ts";
import { checkSecret } from "./check-secret.ts";
import { keyVariables } from "./key-variables.ts";
import { type KeyFamily, keyFamily } from "./key-family.ts";

/** The key, and what can be said about it. */
export interface Key {
  /** What the client gets. */
  readonly credential: { readonly apiKey?: string; readonly authToken?: string };
  /** A file, standard input or a variable. */
  readonly source: string;
  readonly family: KeyFamily;
}

export interface KeyFlags {
  readonly keyStdin?: boolean | undefined;
  readonly keyFile?: string | undefined;
}

const missingKey =
  "There is no key. Set ANTHROPIC_ADMIN_API_KEY, or use --key-file FILE or --key-stdin. An organization's admin creates Admin keys in the Claude Console under Settings, Admin keys.";

/** Whether there is a key anywhere. */
export function hasKey(environment: Io["environment"], { keyStdin, keyFile }: KeyFlags): boolean {
  return keyStdin === true || keyFile !== undefined || keyVariables.some((name) => Boolean(environment[name]));
}

/** Longer texts are not a key: the wrong file is not read any further. */
const maxBytes = 8192;

/** Reads the key from standard input, a file, or else the environment. */
export async function readKey(
  io: Io,
  { keyStdin, keyFile }: KeyFlags,
  warn: (sentence: string) => Promise<void>,
): Promise<Key> {
  if (keyStdin === true) return keyOf(await readStdin(io), "standard input");
  if (keyFile !== undefined) return keyOf(await readKeyFile(keyFile, warn), keyFile);
  return keyOfEnvironment(io.environment);
}

function keyOfEnvironment(environment: Io["environment"]): Key {
  const set = keyVariables.filter((name) => Boolean(environment[name]));
  const keyName = set.find((name) => name !== "ANTHROPIC_AUTH_TOKEN");
  if (set.includes("ANTHROPIC_AUTH_TOKEN") && keyName !== undefined) {
    throw new CommandError(
      `Both ${keyName} and ANTHROPIC_AUTH_TOKEN are set. Unset one of them, or use --key-file FILE or --key-stdin. [ambiguous_key]`,
    );
  }
  const name = keyName ?? set[0];
  if (name === undefined) throw new CommandError(missingKey);
  const secret = environment[name] ?? "";
  if (name !== "ANTHROPIC_AUTH_TOKEN") return keyOf(secret, name);
  return { credential: { authToken: checkSecret(secret, name) }, source: name, family: "oauth" };
}

function keyOf(text: string, source: string): Key {
  const secret = checkSecret(text, source);
  const family = keyFamily(secret);
  return { credential: family === "oauth" ? { authToken: secret } : { apiKey: secret }, source, family };
}

async function readKeyFile(path: string, warn: (sentence: string) => Promise<void>): Promise<string> {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    throw new CommandError(`The key file ${path} can't be read [${error.code}].`);
  };
  const info = await stat(path).catch(unreadable);
  if (info.size > maxBytes) throw new CommandError(`The key file ${path} is too long to be a key.`);
  if (process.platform !== "win32" && info.isFile() && (info.mode & 0o077) !== 0) {
    await warn(`Other users of this machine can read ${path}: chmod 600 ${path}`);
  }
  return textOf(await readFile(path).catch(unreadable), `the key file ${path}`);
}

async function readStdin({ stdin }: Io): Promise<string> {
  if (stdin.isTTY === true) {
    throw new CommandError("--key-stdin reads a key from a pipe: pass-manager show claude | usage cost --key-stdin");
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    bytes += chunks.at(-1)?.length ?? 0;
    if (bytes > maxBytes) throw new CommandError("Standard input is too long to be a key.");
  }
  return textOf(Buffer.concat(chunks), "standard input");
}

function textOf(bytes: Uint8Array, source: string): string {
  const text = decodeText(bytes);
  if (text === undefined) {
    throw new CommandError(`There is no key in ${source}: it is neither UTF-8 nor UTF-16 text. Save it as UTF-8.`);
  }
  return text;
}
