import type { Command } from "commander";
import { addAccessFlags, addOutputFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineReport(program: Command, launch: Launch): void {
  const command = program
    .command("report")
    .summary("one page with charts, to open, send and print")
    .description(
      "One HTML file that opens without a network: spend by day, tokens, cache, top keys and developers, month to date against last month and a budget.",
    )
    .option("--limit <dollars>", "draw a monthly budget: 5000")
    .option("--no-names", "show ids, and ask for no names");
  addOutputFlags(addWindowFlags(command));
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runReport } = await import("./run.ts");
      await launchCommand(launch, command, runReport, { named: true });
    });
}

const examples = `
Examples:
  usage report --out report.html
  usage report --month 2026-05 --limit 5000 --out may.html
  usage report --demo --out demo.html

There is no script in the page. Names from the API are shown as text, whatever they are.
`;
