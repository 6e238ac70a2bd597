import { type Command, Option } from "commander";

/** A store as the source instead of the API. */
export function addFromStoreFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--from-store [store]",
        "read what usage sync stored, without a request: sqlite:FILE, parquet:FOLDER or postgres://HOST/DATABASE (default: USAGE_STORE)",
      ).conflicts("resumeFile"),
    )
    .option("--schema <name>", "schema of the store's tables in Postgres (default: claude)");
}
