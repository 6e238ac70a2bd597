import type { Command } from "commander";
import { limitOption } from "../budget/flags.ts";
import { addAccessFlags, addOutputFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineReport(program: Command, launch: Launch): void {
  const command = program
    .command("report")
    .summary("one HTML page with charts, to open, send and print")
    .description(
      "One HTML file that opens without a network: cost by day, tokens, cache, top keys and developers, month to date compared with last month and a budget.",
    )
    .addOption(limitOption("draw a monthly budget: 5000"))
    .option("--teams <file>", "a JSON file of teams, for cost by team")
    .option("--no-names", "show IDs, and look up no names");
  addOutputFlags(addWindowFlags(command, { hasHours: false }), ["html"]);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runReport } = await import("./run.ts");
      await launchCommand(launch, command, runReport, { named: true, onlyFormat: "html" });
    });
}

const examples = `
Examples:
  usage report --out report.html
  usage report --month 2026-05 --limit 5000 --out may.html
  usage report --teams teams.json --out teams.html
  usage report --demo --out demo.html

The page has no script. Names from the API are shown as text, whatever they contain.
`;
