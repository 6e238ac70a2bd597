import { Argument, type Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

const lists = ["workspaces", "keys", "users", "service-accounts", "organization"] as const;

export function defineDirectory(program: Command, launch: Launch): void {
  const command = program
    .command("directory")
    .summary("workspaces, keys and people, by ID and name")
    .description("The lists that map IDs to names, including archived entries and the default workspace.")
    .addArgument(new Argument("<list>", "the list to read").choices(lists));
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (name: string) => {
      const { runDirectory } = await import("./run.ts");
      await launchCommand(launch, command, (context) => runDirectory(context, name), {
        demoKey: name === "service-accounts" ? "oauth" : "admin",
      });
    });
}

const examples = `
Examples:
  usage directory workspaces
  usage directory keys --format csv --out keys.csv
  usage directory service-accounts              needs an OAuth token
`;
