import type { Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineDoctor(program: Command, launch: Launch): void {
  const command = program
    .command("doctor")
    .summary("which key this is, what it may read, and what is amiss")
    .description("Asks every endpoint one small question and says what the key may read. No secret is printed.");
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runDoctor } = await import("./run.ts");
      await launchCommand(launch, command, runDoctor);
    });
}

const examples = `
Examples:
  usage doctor
  usage doctor --key-file ~/.config/usage/key --format json

Exit: 0 all is well, 1 something that this kind of key should be able to read failed, or a clock is off.
`;
