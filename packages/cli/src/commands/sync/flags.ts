import { type Command, Option } from "commander";
import { CommandError } from "../../failure/command-error.ts";
import { didYouMean } from "../../failure/did-you-mean.ts";
import { addAccessFlags, addLocalFlags } from "../common-flags.ts";
import { launchCommand } from "../launch-command.ts";
import type { Launch } from "../launch.ts";
import { list } from "../option-values.ts";

export function defineSync(program: Command, launch: Launch): void {
  const command = program
    .command("sync")
    // Flags after the name of a subcommand are the subcommand's.
    .enablePositionalOptions()
    // A subcommand that does not exist, which is named below.
    .allowExcessArguments()
    .summary("keep tables in Postgres, SQLite or Parquet in step with the API")
    .description(
      "Reads each UTC day until it has settled, and replaces it as a whole if it changed. A day that is missing is read again by the next run, and is never zero.",
    );
  addStoreFlags(command)
    .option("--verify <days>", "read so many of the last days again, settled or not: 90d", days)
    .option("--rebuild <streams>", "remove these streams first, and read all their days again", list)
    .option("--dry-run", "print what would be read and the number of requests, and send none");
  addAccessFlags(command)
    .addHelpText("after", examples)
    .action(async () => {
      refuseSubcommand(command.args[0]);
      const { runSync } = await import("./run.ts");
      await launchCommand(launch, command, (context, flags) => runSync(context, withSource(flags, command)));
    });
  defineStatus(command, launch);
  defineUnit(command, launch);
}

const subcommands = ["status", "unit"];

function refuseSubcommand(name: string | undefined): void {
  if (name === undefined) return;
  throw new CommandError(
    `usage sync ${name} is not a command. ${didYouMean(name, subcommands)}Subcommands: ${subcommands.join(", ")}.`,
  );
}

function defineStatus(parent: Command, launch: Launch): void {
  const command = parent
    .command("status")
    .summary("what a store holds, and what will be read next")
    .description(
      "For each stream: days, complete and settled through, the last run, and what is read next. Sends no request.",
    );
  addLocalFlags(addStoreFlags(command))
    .addHelpText("after", statusExamples)
    .action(async () => {
      const { runSyncStatus } = await import("./status.ts");
      await launchCommand(launch, command, (context, flags) => runSyncStatus(context, withSource(flags, command)));
    });
}

function defineUnit(parent: Command, launch: Launch): void {
  const command = parent
    .command("unit")
    .summary("run one unit of a plan, read as JSON from stdin")
    .description(
      "Runs one unit from a queue, as usage sync --dry-run --format json lists them. Running it twice is harmless.",
    );
  addAccessFlags(addStoreFlags(command))
    .addHelpText("after", unitExamples)
    .action(async () => {
      const { runSyncUnit } = await import("./unit.ts");
      await launchCommand(launch, command, (context, flags) => runSyncUnit(context, withSource(flags, command)));
    });
}

/** Where the tables are and what they hold. */
function addStoreFlags(command: Command): Command {
  return command
    .addOption(new Option("--to <store>", "postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER").env("USAGE_STORE"))
    .option("--schema <name>", "schema of the tables in Postgres (default: claude)")
    .option("--streams <names>", "what to keep (default: cost,usage)", list)
    .option("--since <day>", "first UTC day to keep: 2026-01-01 (default: 90 days ago)")
    .option("--settle <stream=days>", "read a day again until it is so old: cost=7d; repeatable", list)
    .addOption(new Option("-f, --format <format>", "output format (default: table)").choices(["table", "json"]));
}

function days(text: string): number {
  const [, count] = /^(\d{1,3})d?$/.exec(text.trim()) ?? [];
  return count === undefined ? Number.NaN : Number(count);
}

/** Whether the store was typed, where other users of the machine can read it. */
function withSource(flags: object, command: Command): object {
  return { ...flags, isTyped: command.getOptionValueSource("to") === "cli" };
}

const examples = `
Examples:
  usage sync --to sqlite:usage.db --since 2026-08-01
  usage sync --to parquet:tables --streams cost,usage,claude_code --since 2026-09-01
  usage sync --to sqlite:usage.db --dry-run

Streams: cost, usage, usage_fast, usage_keys, usage_hours, claude_code, analytics_cost, analytics_usage, organization,
workspaces, api_keys, users.
The password of a database comes from PGPASSWORD, a pgpass file, or the URL in USAGE_STORE.
Exit: 0 done, or skipped because another run is at work; 1 failed, committed days stay; 4 days are not served yet;
130 interrupted after the current unit.
`;

const statusExamples = `
Examples:
  usage sync status --to sqlite:usage.db
`;

const unitExamples = `
Examples:
  usage sync --to sqlite:usage.db --dry-run --format json
  echo '{"v":1,"organization":"...","stream":"cost","from":"2026-09-01","to":"2026-09-08","query":"..."}' |
    usage sync unit --to sqlite:usage.db
`;
