import { CommandError } from "../failure/command-error.ts";

/** A secret without the spaces around it. What can't be a key is refused before a request, and never shown. */
export function checkSecret(text: string, source: string): string {
  const secret = text.trim();
  if (secret === "") throw new CommandError(`There is no key in ${source}.`);
  if (/^["'`“”‘’]|["'`“”‘’]$/.test(secret)) {
    throw new CommandError(
      `The key in ${source} has quotation marks around it. Remove the quotes: docker --env-file, for one, keeps them.`,
    );
  }
  const name = /^(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=/.exec(secret)?.[1];
  if (name !== undefined || secret.includes("=sk-")) {
    throw new CommandError(
      `${source} contains ${name ?? "a name"}= before the key. Keep only the key, without ${name ?? "the name"} and the equals sign.`,
    );
  }
  if (/^Bearer\b/i.test(secret)) {
    throw new CommandError(`The key in ${source} begins with "Bearer". Keep only the key.`);
  }
  if (/\s/.test(secret)) throw new CommandError(`There is more than a key in ${source}. Keep only the key.`);
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new CommandError(`The key in ${source} contains a character that no key has. Copy the key again.`);
  }
  return secret;
}
