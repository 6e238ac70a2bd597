import { createSync, type Unit } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { despiteClosedPipe } from "../../output/despite-closed-pipe.ts";
import { openStore } from "../../store/open-store.ts";
import { openSource } from "./organization.ts";
import { writeJson } from "./output.ts";
import { sinceOf, storeOf, streamsOf, type SyncFlags } from "./settings.ts";

/** `usage sync unit`: one unit of a plan, from standard input. */
export async function runSyncUnit(context: Context, flags: SyncFlags): Promise<number> {
  const input = await readUnit(context);
  const streams = streamsOf({ ...flags, streams: [input.stream] });
  const since = sinceOf(context, flags);
  const store = await openStore(context, storeOf(flags));
  try {
    const source = await openSource(context, store);
    // The plan of an empty store names no organization.
    const unit = { organization: source.organization, ...input };
    const sync = createSync({ ...source, streams, since });
    const { commit, missing, rows, requests } = await sync.runUnit(unit, { signal: context.signal });
    await despiteClosedPipe(() => writeJson(context, { unit, ...commit, missing, rows_read: rows, requests }));
    return missing.length > 0 ? exitCode.incomplete : exitCode.ok;
  } finally {
    await store.close();
  }
}

type InputUnit = Omit<Unit, "organization"> & Partial<Pick<Unit, "organization">>;

async function readUnit({ io }: Context): Promise<InputUnit> {
  let text = "";
  for await (const chunk of io.stdin) text += String(chunk);
  try {
    const unit = JSON.parse(text) as InputUnit | null;
    if (typeof unit?.stream === "string") return unit;
  } catch {
    // Reported below.
  }
  throw new CommandError(
    "usage sync unit reads one unit as JSON from stdin, as usage sync --dry-run --format json lists them.",
  );
}
