import type { Command } from "commander";
import { addAccessFlags, addNamesFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { repeat } from "../option-values.ts";

export function defineExplain(program: Command, launch: Launch): void {
  const command = program
    .command("explain")
    .summary("what made one day higher or lower than the days before")
    .description(
      "The cost of one UTC day beside its average in the days before, the largest increase first. Needs an Admin key.",
    )
    .option("--day <day>", "the day: 2026-05-01 (default: the last day that has settled)")
    .option(
      "--before <span>",
      "compare with so many days before, or with the same weekday of so many weeks: 7d, 4w (default: 7d)",
    )
    .option("--tokens", "explain tokens instead of cost: the cost report does not know keys")
    .option(
      "--by <dimensions>",
      "of usage cost (default: workspace,model), or with --tokens of usage tokens (default: key,model)",
      repeat,
    );
  addNamesFlags(addOutputFlags(command));
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runExplain } = await import("./run.ts");
      await launchCommand(launch, command, runExplain);
    });
}

const examples = `
Examples:
  usage explain                                 the last day that has settled
  usage explain --day 2026-05-12                cost beside the average of the 7 days before
  usage explain --by model,token                input, output and cache in separate rows
  usage explain --day 2026-05-12 --before 4w    beside the same weekday of the 4 weeks before
  usage explain --tokens --by key               which keys used more tokens than before

Days are UTC. Cost settles 48 hours after a day ends, tokens after an hour; --day also takes a day that may
still change, and a note says so. Averages are rounded to 10 digits after the point; the cost of the day is exact.
Exit: 0 done, 4 the day, or days before it, are missing from the data.
`;
