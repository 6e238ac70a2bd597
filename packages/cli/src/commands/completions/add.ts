import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";

/** `usage completions zsh` prints a script; the script asks `usage complete` what fits. Takes the place of the mention in help. */
export function addCompletionCommands(program: Command): void {
  tab(program, { completionCommandName: "completions" });
}
