import { HttpError, type UsageClient } from "@org/usage";

/** The organization's key can't work until it is replaced. */
export class WrongKey extends Error {}

const refusals: ReadonlySet<string> = new Set(["unauthorized", "wrong_key", "forbidden"]);

/** Whether trying again would only repeat the refusal. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof WrongKey || (HttpError.isInstance(error) && refusals.has(error.code));
}

/** Another organization's key would fill this one's tables with figures of the other one. */
export async function checkKey(usage: UsageClient, organization: string, signal: AbortSignal): Promise<void> {
  const { id } = await usage.directory.organization({ signal });
  if (id !== organization) throw new WrongKey(`the key belongs to the organization ${id}`);
}
