import { createUsageClient, HttpError, type UsageClient, type UsageClientOptions } from "@org/usage";
import { type Store, SyncError } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { watchOrganization } from "../../io/watch-organization.ts";

/** The organization of the key. A key that can't ask for it learns it from the headers of the refusal. */
export async function askOrganization(context: Context, options: UsageClientOptions = {}): Promise<string> {
  const watch = watchOrganization(context.fetch);
  const client = await context.client({ ...options, fetch: watch.fetch });
  try {
    return (await client.directory.organization({ signal: context.signal })).id;
  } catch (error) {
    const named = watch.organization();
    if (named !== undefined && HttpError.isInstance(error) && error.status === 403) return named;
    throw error;
  }
}

/** What a sync works with. */
export interface Source {
  readonly usage: UsageClient;
  readonly organization: string;
  readonly store: Store;
}

/**
 * Takes the organization that the store holds, and lets nothing be stored until an answer has named the same one: then no run
 * but the first asks for it. Answers that name none, as some gateways leave them, cost that request.
 */
export async function openSource(context: Context, store: Store): Promise<Source> {
  const watch = watchOrganization(context.fetch);
  const usage = await context.client({ fetch: watch.fetch });
  let answer: Promise<string> | undefined;
  const ask = (): Promise<string> => (answer ??= askOrganization(context));
  const organization = (await store.meta())?.organization ?? (await ask());
  return {
    usage,
    organization,
    store: {
      ...store,
      async commit(batch) {
        const named = watch.organization() ?? (await ask());
        if (named !== organization || watch.isMixed()) throw otherOrganization(store, organization, named);
        return await store.commit(batch);
      },
    },
  };
}

function otherOrganization({ place }: Store, organization: string, named: string): SyncError {
  const found = named === organization ? "another one too" : named;
  return new SyncError(
    "other_organization",
    `usage_meta in ${place} says organization ${organization}; the API answered for ${found}. Use another schema, file, or folder for each organization.`,
  );
}

/** For what reads the store only: it has the methods of a client, and sends nothing. */
export function silentClient(): UsageClient {
  return createUsageClient({
    apiKey: () => {
      throw new CommandError("This reads the store only.");
    },
  });
}
