import { type Command, InvalidArgumentError, Option } from "commander";
import { addAccessFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import type { ListenAddress } from "./serve.ts";

export function defineMetrics(program: Command, launch: Launch): void {
  const command = program
    .command("metrics")
    .summary("metrics of a store: Prometheus, OpenMetrics history, OTLP")
    .description(
      "Gauges of what usage sync stored, in Prometheus' text format: cost of the last complete day and of the month, tokens of that day, and how far the store is complete and settled. Reads the store, and sends no request to the API.",
    )
    .addOption(
      new Option("--from-store [store]", "postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER").env("USAGE_STORE"),
    )
    .option("--schema <name>", "schema of the store's tables in Postgres (default: claude)")
    .option("-o, --out <file>", "write a file, completely or not at all, for a textfile collector")
    .addOption(
      new Option("--serve <port>", "serve http://127.0.0.1:PORT/metrics; HOST:PORT for another address")
        .argParser(address)
        .conflicts(["out", "openmetrics", "otlp"]),
    )
    .addOption(new Option("--openmetrics", "print history: each stored day with its time").conflicts("otlp"))
    .addOption(new Option("--otlp <url>", "send stored days to an OTLP/HTTP receiver").conflicts("out"))
    .option("--from <day>", "first UTC day of --openmetrics and --otlp (default of --otlp: 7 days ago)")
    .option("--settled", "only days that do not change any more");
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      const { runMetrics } = await import("./run.ts");
      const isTyped = (): boolean => command.getOptionValueSource("fromStore") === "cli";
      await launchCommand(launch, command, (context, flags) => runMetrics(context, { ...flags, isTyped: isTyped() }), {
        hasOwnFormats: true,
      });
    });
}

/** `9464` or `0.0.0.0:9464`. Without a host, only this machine can read it. */
function address(text: string): ListenAddress {
  const [, host = "127.0.0.1", digits = ""] = /^(?:(.+):)?(\d{1,5})$/.exec(text.trim()) ?? [];
  const port = Number(digits);
  if (digits === "" || port > 65_535)
    throw new InvalidArgumentError("Expected a port such as 9464, or 0.0.0.0:9464 for every address of this machine.");
  return { host: host.replace(/^\[(.+)\]$/, "$1"), port };
}

const examples = `
Examples:
  usage metrics --from-store sqlite:usage.db
  usage metrics --from-store sqlite:usage.db --out claude.prom
  usage metrics --from-store sqlite:usage.db --serve 9464
  usage metrics --from-store sqlite:usage.db --openmetrics --from 2026-08-01
  usage metrics --from-store sqlite:usage.db --otlp http://localhost:4318

A gauge is a double; the store has the exact figure. A month that is not stored
from its first day has no figure. Headers for an OTLP receiver come from
OTEL_EXPORTER_OTLP_HEADERS: api-key=...,other=...
Exit: 0 done; 1 failed; 4 days are missing in the history or in what was sent.
`;
