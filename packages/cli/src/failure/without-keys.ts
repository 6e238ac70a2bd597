import { keyVariables } from "../context/key-variables.ts";

/** Shorter ones would take words out of a message. No key is as short. */
const minLength = 8;

/** A text without keys: a value from the command line, the environment or a file that is shown in an error can be one. */
export function withoutKeys(text: string, environment: Readonly<Record<string, string | undefined>>): string {
  // Keys need no known form, but those of this run are known.
  const known = keyVariables.map((name) => environment[name] ?? "").filter((key) => key.length >= minLength);
  const clean = known.reduce((part, key) => part.replaceAll(key, "[key]"), text);
  return clean.replaceAll(/sk-ant-[\w-]{12,}/g, "[key]");
}
