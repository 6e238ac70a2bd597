import type { Store } from "@org/usage-sync";
import type { Context } from "../context/context.ts";
import { CommandError } from "../failure/command-error.ts";
import { openStore } from "./open-store.ts";

/** The flags of a command that can read a store instead of the API. */
export interface FromStoreFlags {
  /** True without a value: the store of `USAGE_STORE`. */
  readonly fromStore?: string | true;
  readonly schema?: string;
}

/** An open store, and the organization that it holds. */
export interface SourceStore {
  readonly store: Store;
  readonly organization: string;
  /** The streams that the command reads; each was stored. */
  readonly streams: readonly string[];
}

/** Runs a task on the store of `--from-store`, which must hold some streams; without the flag, on none. */
export async function withSourceStore<Result>(
  context: Context,
  { fromStore, schema }: FromStoreFlags,
  streams: readonly string[],
  task: (source: SourceStore | undefined) => Promise<Result>,
): Promise<Result> {
  if (fromStore === undefined) {
    if (schema !== undefined) throw new CommandError("--schema is for --from-store.");
    return await task(undefined);
  }
  const place = fromStore === true ? context.io.environment["USAGE_STORE"] : fromStore;
  if (place === undefined || place === "")
    throw new CommandError(
      "--from-store needs a store: postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER, here or in USAGE_STORE.",
    );
  const store = await openStore(context, { flag: "--from-store", place, isTyped: fromStore !== true, schema });
  try {
    return await task({ store, organization: await organizationOf(store, streams), streams });
  } finally {
    await store.close();
  }
}

async function organizationOf(store: Store, streams: readonly string[]): Promise<string> {
  const meta = await store.meta();
  const fix = `Fill it: usage sync with --streams ${streams.join(",")}, and with --since if the month is older than 90 days.`;
  if (meta?.organization == null)
    throw new CommandError(`--from-store: there is nothing in ${store.place} yet. ${fix}`);
  const lacking = streams.filter((name) => !meta.streams.has(name));
  if (lacking.length === 0) return meta.organization;
  const words = lacking.length === 1 ? "the stream" : "the streams";
  throw new CommandError(`--from-store: ${store.place} lacks ${words} ${lacking.join(", ")}. ${fix}`);
}
