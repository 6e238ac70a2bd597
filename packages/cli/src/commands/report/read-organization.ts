import { AbortedError, HttpError, type User } from "@org/usage";
import type { Context } from "../../context/context.ts";

/** Whose report it is: neither is a figure, so that a key that can't read them gets a report without them. */
export interface OrganizationFacts {
  readonly organization: string | undefined;
  readonly members: readonly User[] | undefined;
}

export async function readOrganization(context: Context): Promise<OrganizationFacts> {
  const { directory } = await context.client();
  const { signal, settings } = context;
  return {
    organization: await unlessRefused(async () => (await directory.organization({ signal })).name),
    members:
      settings.names === false
        ? undefined
        : await unlessRefused(async () => (await directory.users({}, { signal }).collect()).items),
  };
}

async function unlessRefused<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    const isRefused = HttpError.isInstance(error) && [401, 403, 404].includes(error.status);
    if (!isRefused || AbortedError.isInstance(error)) throw error;
    return undefined;
  }
}
