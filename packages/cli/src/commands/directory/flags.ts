import { Argument, type Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

const lists = ["workspaces", "keys", "users", "service-accounts", "organization"] as const;

export function defineDirectory(program: Command, launch: Launch): void {
  const command = program
    .command("directory")
    .summary("workspaces, keys and people, by id and name")
    .description("The lists that turn ids into names, archived entries and the default workspace among them.")
    .addArgument(new Argument("<list>", "which list").choices(lists));
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (list: string) => {
      const { runDirectory } = await import("./run.ts");
      await launchCommand(launch, command, (context) => runDirectory(context, list), {
        demoKey: list === "service-accounts" ? "oauth" : "admin",
      });
    });
}

const examples = `
Examples:
  usage directory workspaces
  usage directory keys --format csv --out keys.csv
  usage directory service-accounts              takes an OAuth token and nothing else
`;
