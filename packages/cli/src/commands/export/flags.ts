import { type Command, Option } from "commander";
import { addFromStoreFlags } from "../../store/from-store-flags.ts";
import { addAccessFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineExport(program: Command, launch: Launch): void {
  const group = program
    .command("export")
    .summary("a month's charges for FinOps tools")
    .description("Writes a month's charges in a format that FinOps tools read.")
    .addHelpText("after", groupExamples);
  const command = group
    .command("focus")
    .summary("FOCUS 1.2, 1.3 or 1.4, as CSV or Parquet")
    .description(
      "Writes a month's charges as a FOCUS file. A month that lacks days is refused. Amounts are before credits and tax.",
    )
    .option("--month <month>", "one UTC month: 2026-05 (default: the last one that is over)")
    .addOption(new Option("--spec <version>", "version of FOCUS (default: 1.2)").choices(["1.2", "1.3", "1.4"]))
    .option("--tags <file>", "JSON file with the tags of workspaces, by ID or name")
    .option("-o, --out <file>", "write file.csv or file.parquet, complete or not at all (default: CSV to stdout)")
    .option("--allow-missing", "write a month that lacks days, and name them")
    .option("--resume-file <file>", "keep what was read; the same command continues from there");
  addFromStoreFlags(command);
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runExportFocus } = await import("./run.ts");
      await launchCommand(launch, command, runExportFocus, { hasOwnFormats: true });
    });
}

const groupExamples = `
Examples:
  usage export focus --month 2026-05 --out may.csv
`;

const examples = `
Examples:
  usage export focus --month 2026-05 --out may.csv
  usage export focus --month 2026-05 --spec 1.4 --out may.parquet
  usage export focus --month 2026-05 --tags teams.json --out may.csv
  usage export focus --month 2026-05 --from-store sqlite:usage.db --out may.csv

teams.json: {"Production": {"team": "search"}, "default": {"team": "platform"}}
Exit: 0 written, 4 days are missing, 1 failed.
`;
