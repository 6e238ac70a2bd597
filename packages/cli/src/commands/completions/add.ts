import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import type { Io } from "../../io/io.ts";
import { bashScript } from "./bash-script.ts";
import { valuesOf } from "./option-values.ts";

/** `usage completions zsh` prints a script, which calls `usage complete`. Replaces the placeholder in the help. */
export function addCompletionCommands(program: Command, argv: readonly string[], io: Io): void {
  const root = tab(program, { completionCommandName: "completions" });
  const typed = argv.at(-1) ?? "";
  for (const [path, command] of root.commands) {
    for (const [name, option] of command.options) {
      if (option.isBoolean === true) continue;
      const values = (): readonly string[] | undefined => valuesOf(path, name, typed, io.now());
      const known = option.handler;
      option.handler = function complete(add, options) {
        const own = values();
        if (own === undefined) known?.call(this, add, options);
        else for (const value of own) add(value, "");
      };
    }
  }
}

/** The script for bash, whose own needs a package that many machines lack; undefined for any other command line. */
export function ownScript([command, shell]: readonly string[]): string | undefined {
  return command === "completions" && shell === "bash" ? bashScript : undefined;
}
