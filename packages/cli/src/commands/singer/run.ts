import { discoverSinger, runSinger } from "@org/usage-connectors";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { readEngineFile } from "../engine/read-engine-file.ts";
import { surroundingsOf } from "../engine/surroundings.ts";

interface SingerFlags {
  readonly config?: string;
  readonly state?: string;
  readonly catalog?: string;
  readonly discover?: boolean;
}

/** `usage singer`: discovery, or a run. */
export async function runSingerCommand(context: Context, flags: SingerFlags): Promise<number> {
  const { config, state, catalog, discover } = flags;
  if (discover === true) {
    await context.io.stdout.write(discoverSinger());
    return exitCode.ok;
  }
  if (config === undefined) {
    throw new CommandError('usage singer needs --config FILE with {"start_date": "2026-08-01"}, or --discover.');
  }
  const files = {
    config: await readEngineFile("--config", config, "invalid_config"),
    state: state === undefined ? undefined : await readEngineFile("--state", state, "invalid_state"),
    catalog: catalog === undefined ? undefined : await readEngineFile("--catalog", catalog, "invalid_catalog"),
  };
  const { interrupted, streams } = await runSinger(files, surroundingsOf(context));
  if (interrupted) return exitCode.interrupted;
  return streams.some(({ failed }) => failed.length > 0) ? exitCode.failed : exitCode.ok;
}
