import { UsageError } from "@org/usage";

/** A failure as a sentence for a person, without a key. */
export function wordsOf(error: unknown, secret: string | undefined): string {
  const words = error instanceof Error ? error.message : String(error);
  const code = UsageError.isInstance(error) ? ` [${error.code}]` : "";
  return withoutSecret(`${words}${code}`, secret);
}

/** Removes the key of the config, and everything that looks like one. */
function withoutSecret(text: string, secret: string | undefined): string {
  const other = text.replaceAll(/sk-ant-[\w-]{12,}/g, "[key]");
  return secret === undefined || secret === "" ? other : other.replaceAll(secret, "[key]");
}
