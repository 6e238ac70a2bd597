import { CommandError } from "../failure/command-error.ts";

const keyFlags = /^--(?:api-?key|admin-?key|key|token|auth-?token|secret)(?:=|$)/i;

/**
 * Refuses a key on the command line, before anything is parsed and without repeating it: arguments are in the shell's
 * history and in every process list of the machine.
 */
export function refuseKeyArgument(argv: readonly string[]): void {
  if (!argv.some((argument) => keyFlags.test(argument) || argument.includes("sk-ant-"))) return;
  throw new CommandError(
    "A key on the command line can be read by every user of this machine. Set ANTHROPIC_ADMIN_API_KEY, or use --key-file FILE or --key-stdin. If that was a real key, replace it.",
  );
}
