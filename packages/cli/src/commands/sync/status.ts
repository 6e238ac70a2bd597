import { createSync } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { openStore } from "./open-store.ts";
import { silentClient } from "./organization.ts";
import { writeJson, writeStatus } from "./output.ts";
import { sinceOf, streamsOf, type SyncFlags } from "./settings.ts";

/** `usage sync status`: what the store holds, and what the next run reads. Needs no key. */
export async function runSyncStatus(context: Context, flags: SyncFlags): Promise<number> {
  const streams = streamsOf(flags);
  const store = await openStore(context, flags);
  try {
    const organization = (await store.meta())?.organization ?? "unknown";
    const since = sinceOf(context, flags);
    const found = await createSync({ usage: silentClient(), store, streams, since, organization }).status();
    if (context.format === "json") {
      await writeJson(
        context,
        found.map(({ completeThrough, settledThrough, lastReadAt, ...rest }) => ({
          ...rest,
          complete_through: completeThrough,
          settled_through: settledThrough,
          last_read_at: lastReadAt,
        })),
      );
    } else await writeStatus(context, found);
    return exitCode.ok;
  } finally {
    await store.close();
  }
}
