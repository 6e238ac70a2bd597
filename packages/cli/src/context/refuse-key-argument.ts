import { CommandError } from "../failure/command-error.ts";

const keyFlags = /^--(?:api-?key|admin-?key|token|auth-?token|secret)(?:=|$)/i;
const keyFilter = /^--key(?:=|$)/i;

/** Here --key is a filter: the ID or the name of a key. */
const commandsWithKeyFilter: readonly string[] = ["tokens", "analytics", "claude-code"];

/**
 * Refuses a key on the command line, before anything is parsed and without repeating it: arguments are in the shell's
 * history and in every process list of the machine.
 */
export function refuseKeyArgument(argv: readonly string[]): void {
  const isFilter = commandsWithKeyFilter.includes(argv[0] ?? "");
  const isRefused = (argument: string): boolean =>
    keyFlags.test(argument) || argument.includes("sk-ant-") || (!isFilter && keyFilter.test(argument));
  if (!argv.some(isRefused)) return;
  throw new CommandError(
    "A key on the command line can be read by every user of this machine. Set ANTHROPIC_ADMIN_API_KEY, or use --key-file FILE or --key-stdin. If that was a real key, replace it. A filter by the name of a key is in usage tokens, usage analytics and usage claude-code.",
  );
}
