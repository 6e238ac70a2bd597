import type { AirbyteCommand } from "@org/usage-connectors";
import type { Command } from "commander";
import { addConnectionFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";

export function defineAirbyte(program: Command, launch: Launch): void {
  const group = program
    .command("airbyte")
    .summary("run as an Airbyte source: spec, check, discover, read")
    .description("An Airbyte source: messages on stdout, failures too.")
    .addHelpText("after", groupExamples);
  define(group, launch, "spec", "what the source asks for");
  withConfig(define(group, launch, "check", "whether config and key are right: one request"));
  withConfig(define(group, launch, "discover", "the streams, with schemas and keys"));
  withConfig(define(group, launch, "read", "records and states of the selected streams"))
    .requiredOption("--catalog <file>", "the configured catalog")
    .option("--state <file>", "the states of the sync before");
}

function define(group: Command, launch: Launch, name: AirbyteCommand, summary: string): Command {
  const command = group.command(name).summary(summary).description(`Writes ${summary}.`);
  return command.addHelpText("after", `\nExamples:\n  ${examples[name]}\n`).action(async () => {
    const { runAirbyteCommand } = await import("./run.ts");
    await launchCommand(launch, command, (context, flags) => runAirbyteCommand(context, name, flags), {
      hasOwnConfig: true,
    });
  });
}

function withConfig(command: Command): Command {
  return addConnectionFlags(command, (each) =>
    each.requiredOption("--config <file>", "start_date, and optionally api_key, settle_days, base_url"),
  );
}

const examples: Readonly<Record<AirbyteCommand, string>> = {
  spec: "usage airbyte spec",
  check: "usage airbyte check --config config.json",
  discover: "usage airbyte discover --config config.json",
  read: "usage airbyte read --config config.json --catalog catalog.json --state state.json",
};

const groupExamples = `
Examples:
  usage airbyte spec
  usage airbyte read --config config.json --catalog catalog.json --state state.json

config.json: {"start_date": "2026-08-01"}
Without api_key in the config, the key is ANTHROPIC_ADMIN_API_KEY.
Exit: 0 done, 1 something failed (what was sent stays), 130 interrupted after the current unit.
`;
