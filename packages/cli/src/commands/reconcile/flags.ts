import { type Command, Option } from "commander";
import { addFromStoreFlags } from "../../store/from-store-flags.ts";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { dollarAmount } from "../option-values.ts";

export function defineReconcile(program: Command, launch: Launch): void {
  const command = program
    .command("reconcile")
    .summary("why the bill is not tokens times list price")
    .description(
      "Compares what was billed with tokens times the list price of their day, and takes the difference apart.",
    )
    .option("--month <month>", "one UTC month: 2026-05 (default: the last one that is over)")
    .option("--prices <file>", "JSON file with your prices (default: Anthropic's list prices)")
    .addOption(
      new Option("--tolerance <dollars>", "unexplained amount that is accepted (default: 0.01)").argParser(
        dollarAmount,
      ),
    );
  addFromStoreFlags(command);
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runReconcile } = await import("./run.ts");
      await launchCommand(launch, command, runReconcile);
    });
}

const examples = `
Examples:
  usage reconcile --month 2026-05
  usage reconcile --month 2026-05 --from-store sqlite:usage.db
  usage reconcile --month 2026-05 --prices prices.json --tolerance 5
  usage reconcile --month 2026-05 --format json

Exit: 0 explained, 3 unexplained, or without a price or usage, above the tolerance, 4 days are missing or may still change, 1 failed.
`;
