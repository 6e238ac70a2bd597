import { Argument, type Command } from "commander";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

const lists = [
  "workspaces",
  "keys",
  "users",
  "service-accounts",
  "rbac-groups",
  "spend-limits",
  "organization",
] as const;

/** A demo has a key of every kind; these lists need another one than the rest. */
const demoKeys: Readonly<Record<string, "analytics" | "oauth">> = {
  "service-accounts": "oauth",
  "rbac-groups": "analytics",
};

export function defineDirectory(program: Command, launch: Launch): void {
  const command = program
    .command("directory")
    .summary("workspaces, keys, people, groups and spend limits")
    .description(
      "The lists that map IDs to names, including archived entries and the default workspace, and the spend limits.",
    )
    .addArgument(new Argument("<list>", "the list to read").choices(lists));
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (name: string) => {
      const { runDirectory } = await import("./run.ts");
      await launchCommand(launch, command, (context) => runDirectory(context, name), {
        demoKey: demoKeys[name] ?? "admin",
      });
    });
}

const examples = `
Examples:
  usage directory workspaces
  usage directory keys --format csv --out keys.csv
  usage directory service-accounts              needs an OAuth token
  usage directory rbac-groups                   needs a Claude Enterprise key
  usage directory spend-limits                  what the organization may spend, by scope and period
`;
