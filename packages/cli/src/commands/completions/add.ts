import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** `usage completions zsh` prints a script, which calls `usage complete`. Replaces the placeholder in the help. */
export function addCompletionCommands(program: Command): void {
  tab(program, { completionCommandName: "completions" });
}
