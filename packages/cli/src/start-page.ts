import { keyVariables } from "./context/key-variables.ts";
import type { Io } from "./io/io.ts";

/** `usage` without a command: where to begin, and whether there is a key. */
export function startPage(environment: Io["environment"]): string {
  const name = keyVariables.find((variable) => Boolean(environment[variable]?.trim()));
  const key =
    name === undefined
      ? "No key is set. Put one in ANTHROPIC_ADMIN_API_KEY, or add --demo to a command."
      : `The key is in ${name}. usage doctor says what it can read.`;
  return `usage: what Claude cost, who used it, and whether that can still change.

  usage demo                        look around, no key needed
  usage cost --month 2026-05        exact cost, by workspace and model
  usage tokens --last 7d            tokens, with the cache-hit rate
  usage explain                     what made a day cost more or less
  usage report --out report.html    one page to open, send and print

${key}
usage --help lists all commands, and usage cost --help the flags of one.
`;
}
