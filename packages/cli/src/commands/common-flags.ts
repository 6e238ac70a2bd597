import { defaultSpan } from "../window/default-span.ts";
import { type Command, Option } from "commander";
import { csvDialects } from "../format/csv-dialects.ts";
import { formats } from "../format/formats.ts";
import { list, repeat, timeZone, wholeNumber } from "./option-values.ts";

/** Which organization to read, and how. */
export function addAccessFlags(command: Command): Command {
  return addConnectionFlags(command, addConfigFlag);
}

/** The same for a command whose `--config` is another program's. */
export function addConnectionFlags(command: Command, addConfig: (command: Command) => Command): Command {
  const connected = command
    .addOption(demoFlag())
    .addOption(new Option("--key-file <file>", "read the key from a file").env("USAGE_KEY_FILE"))
    .option("--key-stdin", "read the key from standard input")
    .addOption(new Option("--base-url <url>", "use another address of the API").env("USAGE_BASE_URL"))
    .option("--header <header>", "send a header to a gateway, as 'Name: value'; repeatable", repeat)
    .addOption(
      new Option("--concurrency <count>", "maximum concurrent requests (default: 4)")
        .env("USAGE_CONCURRENCY")
        .argParser(wholeNumber),
    )
    .addOption(
      new Option("--timeout <seconds>", "maximum time of one attempt (default: 60)")
        .env("USAGE_TIMEOUT")
        .argParser(wholeNumber),
    );
  return addTalkFlags(addConfig(connected));
}

/** For what sends no request. */
export function addLocalFlags(command: Command): Command {
  return addTalkFlags(addConfigFlag(command.addOption(demoFlag())));
}

function demoFlag(): Option {
  return new Option("--demo", "use a made-up organization: no key, no network");
}

function addConfigFlag(command: Command): Command {
  return command.addOption(new Option("--config <file>", "use another config file").env("USAGE_CONFIG"));
}

function addTalkFlags(command: Command): Command {
  return command
    .option("-q, --quiet", "print no progress and no notes on stderr")
    .option("--verbose", "print more about an error");
}

/** Where the output goes, and in which format. */
export function addOutputFlags(command: Command, allowed: readonly string[] = formats): Command {
  const format = new Option("-f, --format <format>", `output format (default: ${allowed[0] ?? "table"})`);
  // A format that was set for all commands must not break one that has a single format.
  if (allowed.length > 1) format.env("USAGE_FORMAT");
  if (allowed.includes("table")) {
    command
      .option("--exact", "every digit of money in tables, instead of cents")
      .addOption(
        new Option("--csv <dialect>", "CSV for a spreadsheet; excel-eu has decimal commas").choices(csvDialects),
      );
  }
  return command
    .addOption(format.choices(allowed))
    .option("-o, --out <file>", "write a file, completely or not at all; - is standard output")
    .option("--resume-file <file>", "save progress to <file>; run the same command again to continue");
}

/** Names are for people; programs keep IDs unless they ask. */
export function addNamesFlags(command: Command): Command {
  return command
    .option("--names", "names for IDs in every format (default: in tables, Markdown and HTML)")
    .option("--no-names", "IDs only, and no lookup of names");
}

/** The requested time. Ends are exclusive. Hours are for reports that have them. */
export function addWindowFlags(command: Command, { hasHours = true }: { readonly hasHours?: boolean } = {}): Command {
  const spans = hasHours ? "days, hours or weeks: 30d, 24h, 4w" : "days or weeks: 30d, 4w";
  return command
    .addOption(
      new Option("--last <span>", `the last complete ${spans} (default: ${defaultSpan})`).conflicts([
        "month",
        "day",
        "from",
      ]),
    )
    .addOption(new Option("--month <month>", "one UTC month: 2026-05").conflicts(["day", "from"]))
    .addOption(new Option("--day <day>", "one UTC day: 2026-05-01").conflicts(["from"]))
    .option("--from <day>", "first day, or an instant with an offset")
    .option("--to <day>", "first day after the window")
    .option("--include-running", `include the day ${hasHours ? "or hour " : ""}that is still in progress`);
}

/** What to count, by ID or name. A value that nothing has is named beside its zero; a misspelled one is an error. */
export function addFilterFlags(
  command: Command,
  dimensions: string,
  { hasKeys = true }: { readonly hasKeys?: boolean } = {},
): Command {
  command
    .option("--workspace <workspaces>", "only these workspaces, by ID or name", list)
    .option("--model <models>", "only these models", list);
  if (hasKeys) command.option("--key <keys>", "only these API keys, by ID or name", list);
  return command.option("--where <name=values>", `only these values of ${dimensions}; repeatable`, repeat);
}

/** Whose it is: a file that assigns workspaces, keys and people to teams. */
export function addTeamFlags(command: Command): Command {
  return command
    .option("--teams <file>", "a JSON file of teams, for --by team and --team")
    .option("--team <teams>", "only these teams", list);
}

/** Month over month, and any other window with the one before it. */
function addCompareFlag(command: Command): Command {
  const words = "the change from the window before; by day, week or month: from the one before it";
  return command.addOption(new Option("--compare <window>", words).choices(["previous"]));
}

/** What every breakdown has: its window, the comparison, the output and the names. */
export function addReportFlags(command: Command, window?: { readonly hasHours?: boolean }): Command {
  return addNamesFlags(addOutputFlags(addCompareFlag(addWindowFlags(command, window))));
}

/** For reports with hours, which can be added up to local days. */
export function addTimeZoneFlag(command: Command): Command {
  return command.addOption(
    new Option("--timezone <zone>", "days of a time zone: Europe/Berlin").env("USAGE_TIMEZONE").argParser(timeZone),
  );
}

/** Bucket width. */
export function addWidthFlag(command: Command): Command {
  return command.addOption(new Option("--width <width>", "width of the buckets to read").choices(["1d", "1h", "1m"]));
}
