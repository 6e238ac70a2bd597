import type { Store } from "@org/usage-sync";
import type { PostgresStoreOptions } from "@org/usage-sync/postgres";
import { CommandError } from "../failure/command-error.ts";
import type { StorePlace } from "./store-place.ts";

/** Opens a connection and a store on it. What it throws never contains the password. */
export async function connectPostgres(
  { flag, place: url, isTyped }: StorePlace,
  options: PostgresStoreOptions,
): Promise<Store> {
  if (isTyped && hasPassword(url)) {
    throw new CommandError(
      `${flag} contains a password, which other users of this machine can read. Put it into PGPASSWORD or a pgpass file, or the whole URL into USAGE_STORE.`,
    );
  }
  const { Client } = (await import("pg")).default;
  const { postgresStore } = await import("@org/usage-sync/postgres");
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new CommandError(`The database could not be reached: ${wordsOf(error)}.`);
  }
  // A connection that breaks is reported by the statement that it breaks.
  client.on("error", () => {});
  return { ...postgresStore(client, options), close: () => client.end() };
}

function hasPassword(url: string): boolean {
  if (!URL.canParse(url)) return /:[^/@]*@/.test(url.replace(/^\w+:\/\//, ""));
  const { password, searchParams } = new URL(url);
  return password !== "" || searchParams.has("password");
}

/** Two addresses of one host fail as one error without words. */
function wordsOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  return first instanceof Error ? first.message.replace(/\.$/, "") : String(first);
}
