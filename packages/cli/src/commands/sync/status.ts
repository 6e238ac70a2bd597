import { createSync, type Store, type Stream } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { openStore } from "../../store/open-store.ts";
import { silentClient } from "./organization.ts";
import { type StatusSince, writeJson, writeStatus } from "./output.ts";
import { sinceOf, storeOf, streamsOf, type SyncFlags } from "./settings.ts";

/** The status of each stream, from `--since` or else from the first day that the store holds. */
async function statusOf(
  store: Store,
  streams: readonly Stream[],
  { since, isTyped }: { readonly since: string; readonly isTyped: boolean },
): Promise<StatusSince[]> {
  const organization = (await store.meta())?.organization ?? "unknown";
  const read = async (some: readonly Stream[], first: string): Promise<StatusSince[]> => {
    const sync = createSync({ usage: silentClient(), store, streams: some, since: first, organization });
    return (await sync.status()).map((status) => ({ ...status, since: first }));
  };
  // Refuses a store of another kind before its days are read.
  const found = await read(streams, since);
  if (isTyped) return found;
  const each = streams.map(async (stream) =>
    read([stream], (await firstStoredDay(store, organization, stream)) ?? since),
  );
  return (await Promise.all(each)).flat();
}

async function firstStoredDay(store: Store, organization: string, stream: Stream): Promise<string | undefined> {
  const days = (await store.ledger(organization, stream)).map(({ day }) => day);
  return days.toSorted()[0];
}

/** `usage sync status`: what the store holds, and what the next run reads. Needs no key. */
export async function runSyncStatus(context: Context, flags: SyncFlags): Promise<number> {
  const streams = streamsOf(flags);
  const since = sinceOf(context, flags);
  const store = await openStore(context, storeOf(flags));
  try {
    const found = await statusOf(store, streams, { since, isTyped: flags.since !== undefined });
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
