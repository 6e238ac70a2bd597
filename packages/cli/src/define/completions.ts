import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** `usage completions zsh` prints a script; the script asks `usage complete` what fits. */
export function addCompletionCommands(program: Command): void {
  tab(program, { completionCommandName: "completions" });
}
