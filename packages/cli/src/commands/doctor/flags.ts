import type { Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineDoctor(program: Command, launch: Launch): void {
  const command = program
    .command("doctor")
    .summary("check the key, what it can read, and anything that is wrong")
    .description(
      "Sends one small request to each endpoint and reports what the key can read. The first line is the address that gets the key. No secret is printed.",
    );
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

Exit: 0 if nothing is wrong, 1 if the key is wrong, a report that it should read failed, or a clock is off.
`;
