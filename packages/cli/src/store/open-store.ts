import type { Store } from "@org/usage-sync";
import type { Context } from "../context/context.ts";
import { CommandError } from "../failure/command-error.ts";
import { connectPostgres } from "./connect-postgres.ts";
import type { StorePlace } from "./store-place.ts";

/** Opens a store. Each kind is loaded only if it is used. */
export async function openStore(context: Context, named: StorePlace): Promise<Store> {
  const { flag, schema, organizations } = named;
  const now = (): Date => new Date(context.now());
  const [, kind = "", place = ""] = /^(\w+):(.*)$/s.exec(named.place) ?? [];
  if (kind === "postgres" || kind === "postgresql") {
    // In a demo the organization's clock counts, otherwise the database's.
    const clock = context.settings.demo === true ? { now } : {};
    return await connectPostgres(named, { organizations, ...(schema !== undefined && { schema }), ...clock });
  }
  if (schema !== undefined)
    throw new CommandError("--schema is for Postgres: a SQLite file and a folder are one schema.");
  if (kind === "sqlite" && place !== "") {
    const { sqliteStore } = await import("@org/usage-sync/sqlite");
    return sqliteStore(place, { now, organizations });
  }
  if (kind === "parquet" && place !== "") {
    const { parquetStore } = await import("@org/usage-sync/parquet");
    return parquetStore(place, { now });
  }
  throw new CommandError(`${flag}: expected postgres://HOST/DATABASE, sqlite:FILE or parquet:FOLDER.`);
}
