import { type AirbyteCommand, type AirbyteFiles, runAirbyte } from "@org/usage-connectors";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { readEngineFile } from "../engine/read-engine-file.ts";
import { surroundingsOf } from "../engine/surroundings.ts";

interface AirbyteFlags {
  readonly config?: string;
  readonly catalog?: string;
  readonly state?: string;
}

/** `usage airbyte spec|check|discover|read`. A failure is a message on stdout, and the exit code. */
export async function runAirbyteCommand(
  context: Context,
  command: AirbyteCommand,
  { config, catalog, state }: AirbyteFlags,
): Promise<number> {
  const readFiles = async (): Promise<AirbyteFiles> => ({
    config: config === undefined ? undefined : await readEngineFile("--config", config, "invalid_config"),
    catalog: catalog === undefined ? undefined : await readEngineFile("--catalog", catalog, "invalid_catalog"),
    state: state === undefined ? undefined : await readEngineFile("--state", state, "invalid_state"),
  });
  const succeeded = await runAirbyte(command, readFiles, surroundingsOf(context));
  if (context.signal.aborted) return exitCode.interrupted;
  return succeeded ? exitCode.ok : exitCode.failed;
}
