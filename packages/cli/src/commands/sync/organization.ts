import { createUsageClient, HttpError, type UsageClient, type UsageClientOptions } from "@org/usage";
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

/** For what reads the store only: it has the methods of a client, and sends nothing. */
export function silentClient(): UsageClient {
  return createUsageClient({
    apiKey: () => {
      throw new CommandError("This reads the store only.");
    },
  });
}
