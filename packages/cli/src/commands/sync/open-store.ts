import type { Store } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { connectPostgres } from "./connect-postgres.ts";
import type { SyncFlags } from "./settings.ts";

/** Opens the store that --to names. Each kind is loaded only if it is used. */
export async function openStore(context: Context, flags: SyncFlags): Promise<Store> {
  const { to, schema, isTyped = false } = flags;
  if (to === undefined) {
    throw new CommandError("usage sync needs a store: --to postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER.");
  }
  const now = (): Date => new Date(context.now());
  const [, kind = "", place = ""] = /^(\w+):(.*)$/s.exec(to) ?? [];
  if (kind === "postgres" || kind === "postgresql") {
    // In a demo the organization's clock counts, otherwise the database's.
    const clock = context.settings.demo === true ? { now } : {};
    return await connectPostgres(to, isTyped, { ...(schema !== undefined && { schema }), ...clock });
  }
  if (schema !== undefined)
    throw new CommandError("--schema is for Postgres: a SQLite file and a folder are one schema.");
  if (kind === "sqlite" && place !== "") {
    const { sqliteStore } = await import("@org/usage-sync/sqlite");
    return sqliteStore(place, { now });
  }
  if (kind === "parquet" && place !== "") {
    const { parquetStore } = await import("@org/usage-sync/parquet");
    return parquetStore(place, { now });
  }
  throw new CommandError("--to: expected postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER.");
}
