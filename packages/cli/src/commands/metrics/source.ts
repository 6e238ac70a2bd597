import { type Store, type Stream, streams as makers } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { openStore } from "../../store/open-store.ts";

export interface SourceFlags {
  /** True without a value: the store of `USAGE_STORE`, which is also the default. */
  readonly fromStore?: string | true;
  readonly schema?: string;
  readonly isTyped?: boolean;
}

/** An open store, and the organizations and streams that it holds. */
export interface Source {
  readonly store: Store;
  readonly organizations: readonly string[];
  readonly streams: readonly Stream[];
}

/** Opens the store for one task. A server opens it anew for each scrape, so that a database may restart. */
export async function withSource<Result>(
  context: Context,
  { fromStore, schema, isTyped: isFlag = false }: SourceFlags,
  task: (source: Source) => Promise<Result>,
): Promise<Result> {
  const place = fromStore === true ? context.io.environment["USAGE_STORE"] : fromStore;
  if (place === undefined || place === "")
    throw new CommandError(
      "usage metrics needs a store: --from-store postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER, here or in USAGE_STORE.",
    );
  const isTyped = isFlag && fromStore !== true;
  // For a store of one as well: what is only read can be opened as if it held many.
  const store = await openStore(context, { flag: "--from-store", place, isTyped, schema, organizations: "many" });
  try {
    const meta = await store.meta();
    const organizations =
      meta?.organizations === "many" ? await store.listOrganizations() : [meta?.organization ?? []].flat();
    if (meta === null || organizations.length === 0)
      throw new CommandError(
        `--from-store: there is nothing in ${store.place} yet. Fill it: usage sync --to ${isTyped ? place : "STORE"}`,
      );
    const streams = [...meta.streams.keys()].flatMap((name) => makers[name]?.() ?? []);
    return await task({ store, organizations, streams });
  } finally {
    await store.close();
  }
}
