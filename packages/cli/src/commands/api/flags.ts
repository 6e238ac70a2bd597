import { Argument, type Command } from "commander";
import { apiReportNames } from "./report-names.ts";
import { addAccessFlags, addWindowFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineApi(program: Command, launch: Launch): void {
  const command = program
    .command("api")
    .summary("any report as the API sends it, one JSON line an item")
    .description("Any report as the API sends it: one JSON line a bucket, row, record or entry, under wire names.")
    .addArgument(new Argument("<report>", "which report").choices(apiReportNames))
    .argument("[name=value...]", "parameters under their wire names; lists with commas");
  addWindowFlags(command)
    .option("-o, --out <file>", "write a file, whole or not at all")
    .option("--resume-file <file>", "keep what was read there; the same command goes on where it stopped");
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async (report: string, pairs: string[]) => {
      const { runApi } = await import("./run.ts");
      await launchCommand(launch, command, (context, flags) => runApi(context, report, pairs, flags), {
        demoKey: demoKeys.find(([beginning]) => report.startsWith(beginning))?.[1] ?? "admin",
      });
    });
}

/** A demo has a key of every kind; these reports take another one than the rest. */
const demoKeys = [
  ["enterprise.", "analytics"],
  ["service-accounts", "oauth"],
] as const;

const examples = `
Examples:
  usage api messages --last 7d bucket_width=1h group_by=model,workspace_id
  usage api cost starting_at=2026-05-01 ending_at=2026-06-01 group_by=description
  usage api claude-code --month 2026-05 --out may.ndjson --resume-file may.resume
  usage api workspaces include_archived=true include_default=true

A pipe may have seen lines before a failure; the exit code tells. --out is written whole or not at all.
`;
