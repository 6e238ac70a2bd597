import type { Command } from "commander";
import { addFromStoreFlags } from "../../store/from-store-flags.ts";
import { addAccessFlags, addOutputFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { repeat } from "../option-values.ts";

export function defineRates(program: Command, launch: Launch): void {
  const command = program
    .command("rates")
    .summary("what you effectively pay per million tokens")
    .description("Divides what was billed by what was used, exactly. Needs no price list.")
    .option("--month <month>", "one UTC month: 2026-05 (default: the last one that is over)")
    .option("--by <dimensions>", "model, token, workspace, tier, context, geo, day (default: model,token)", repeat);
  addFromStoreFlags(command);
  addOutputFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runRates } = await import("./run.ts");
      await launchCommand(launch, command, runRates);
    });
}

const examples = `
Examples:
  usage rates --month 2026-05
  usage rates --month 2026-05 --from-store sqlite:usage.db
  usage rates --month 2026-05 --by model,tier,token
  usage rates --month 2026-05 --by day,model --format csv

Rates are dollars per million tokens, after discounts.
Exit: 0 done, 4 days are missing, 1 failed.
`;
