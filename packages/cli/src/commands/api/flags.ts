import { Argument, type Command } from "commander";
import { addAccessFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { apiReportNames } from "./report-names.ts";

export function defineApi(program: Command, launch: Launch): void {
  const command = program
    .command("api")
    .summary("any report, raw: one JSON line per item")
    .description("Any report as the API sends it: one JSON line per bucket, row, record or entry, under wire names.")
    .addArgument(new Argument("<report>", "the report to read").choices(apiReportNames))
    .argument("[name=value...]", "parameters under their wire names; lists with commas");
  addWindowFlags(command)
    .option("-o, --out <file>", "write a file, completely or not at all; - is standard output")
    .option("--resume-file <file>", "save progress to <file>; run the same command again to continue");
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (report: string, pairs: string[]) => {
      const [{ runApi }, { apiReports }] = await Promise.all([import("./run.ts"), import("./reports.ts")]);
      // A demo has a key of every kind. An Admin key reads most reports.
      const families = apiReports.get(report)?.info.key.families ?? [];
      await launchCommand(launch, command, (context, flags) => runApi(context, report, pairs, flags), {
        demoKey: families.includes("admin") ? "admin" : (families[0] ?? "admin"),
        onlyFormat: "ndjson",
      });
    });
}

const examples = `
Examples:
  usage api messages --last 7d bucket_width=1h group_by=model,workspace_id
  usage api cost starting_at=2026-05-01 ending_at=2026-06-01 group_by=description
  usage api claude-code --month 2026-05 --out may.ndjson --resume-file may.resume
  usage api workspaces include_archived=true include_default=true

A pipe can receive lines before a failure; the exit code tells. --out is written completely or not at all.
`;
