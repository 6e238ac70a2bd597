import { readFile, stat } from "node:fs/promises";
import type { Edges } from "../edges/edges.ts";
import { CommandError } from "../failure/command-error.ts";

/** Which secret the client gets; neither of both leaves it to the client to look at the environment. */
export interface Credential {
  readonly apiKey?: string;
  readonly authToken?: string;
}

const variables = ["ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY", "ANTHROPIC_AUTH_TOKEN"] as const;

/** Whether a key was given at all, wherever. */
export function hasKey(environment: Edges["environment"], fromStdin: boolean, keyFile: string | undefined): boolean {
  return fromStdin || keyFile !== undefined || variables.some((name) => Boolean(environment[name]));
}

/** The longest line that could be a key. A wrong file is read no further. */
const mostBytes = 4096;

/** Takes the key from where the flags say: standard input, a file, or else the environment. */
export async function readKey(
  edges: Edges,
  flags: { readonly keyStdin?: boolean; readonly keyFile?: string | undefined },
  warn: (sentence: string) => Promise<void>,
): Promise<Credential> {
  if (flags.keyStdin === true) return credentialOf(await readStdin(edges), "Standard input");
  if (flags.keyFile === undefined) return {};
  const { keyFile } = flags;
  const info = await stat(keyFile).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`The key file ${keyFile} can't be read [${error.code}].`);
  });
  if (info.size > mostBytes) throw new CommandError(`${keyFile} is too long to be a key.`);
  if (process.platform !== "win32" && info.isFile() && (info.mode & 0o077) !== 0) {
    await warn(`Others on this machine can read ${keyFile}: chmod 600 ${keyFile}`);
  }
  return credentialOf(await readFile(keyFile, "utf8"), keyFile);
}

function credentialOf(text: string, where: string): Credential {
  const secret = text.trim();
  if (secret === "") throw new CommandError(`${where} holds no key.`);
  if (/\s/.test(secret)) throw new CommandError(`${where} holds more than a key.`);
  return secret.startsWith("sk-ant-oat") ? { authToken: secret } : { apiKey: secret };
}

async function readStdin({ stdin }: Edges): Promise<string> {
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
