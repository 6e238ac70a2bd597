import { type Command, Option } from "commander";
import { formats } from "../format/formats.ts";

/** Whose figures, and how they are fetched. */
export function addAccessFlags(command: Command): Command {
  return command
    .option("--demo", "use a made-up organization: no key, no network")
    .option("--key-file <file>", "read the key from a file")
    .option("--key-stdin", "read the key from standard input")
    .option("--base-url <url>", "another address of the API")
    .option("--concurrency <count>", "most requests at a time (default 4)")
    .option("--timeout <seconds>", "the longest one attempt may take (default 60)")
    .option("--config <file>", "another config file")
    .option("-q, --quiet", "no progress and no notes on stderr")
    .option("--verbose", "say more about an error");
}

/** Where the answer goes, and in which form. */
export function addOutputFlags(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <format>", "how to write it (default table)").choices(formats))
    .option("-o, --out <file>", "write a file, whole or not at all")
    .option("--resume-file <file>", "keep what was read there; the same command goes on where it stopped");
}

/** Which time. Ends are exclusive. */
export function addWindowFlags(command: Command): Command {
  return command
    .option("--last <span>", "the last whole days, hours or weeks: 30d, 24h, 4w (default 30d)")
    .option("--month <month>", "one UTC month: 2026-05")
    .option("--day <day>", "one UTC day: 2026-05-01")
    .option("--from <day>", "first day, or an instant with an offset")
    .option("--to <day>", "the first day that is not in it")
    .option("--include-running", "take in the day or hour that is still filling");
}

/** Collects a flag that can be given again and again, or with commas. */
export function list(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), ...value.split(",").map((part) => part.trim())].filter((part) => part !== "");
}

/** Collects a flag that can be given again and again, commas and all. */
export function repeat(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}
