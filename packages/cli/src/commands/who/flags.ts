import { type Command, Option } from "commander";
import { addAccessFlags, addOutputFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineWho(program: Command, launch: Launch): void {
  const command = program
    .command("who")
    .summary("cost and tokens of one workspace, API key or person, by day")
    .description(
      "Cost and tokens of one workspace, API key, person or service account, by UTC days. Needs an Admin key.",
    )
    .argument("<name>", "its ID, its name, or the email address of a person")
    .addOption(
      new Option("--kind <kind>", "if several have that name").choices([
        "workspace",
        "key",
        "person",
        "service-account",
      ]),
    )
    .addOption(
      new Option("--by <dimension>", "day, model, or total for one row (default: day)").choices([
        "day",
        "model",
        "total",
      ]),
    );
  addOutputFlags(addWindowFlags(command, { hasHours: false }));
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (name: string) => {
      const { runWho } = await import("./run.ts");
      await launchCommand(launch, command, (context, flags) => runWho(context, name, flags));
    });
}

const examples = `
Examples:
  usage who Production --month 2026-05          a workspace, day by day
  usage who batch-worker-02 --by model          the models of an API key
  usage who developer-03@example.com            a person

The cost of a workspace is what was billed, and settles in 48 hours. The cost of keys and people is in the newer reports
only: from 2026-01-01, 365 days back, settled in 30 days. What people use through a shared key is the key's.
`;
