import { checkOptions, type ReportOptions } from "../call.ts";
import { withoutClientKeys } from "../errors/without-client-keys.ts";
import { createBuffers } from "../http/buffers.ts";
import { decode } from "../http/decode.ts";
import { openLifetime } from "../http/lifetime.ts";
import type { Connection } from "../connection.ts";
import { fetchPage } from "../paging/fetch-page.ts";
import { prepare } from "../plan/prepare.ts";
import { type Organization, organizationEntry } from "../reports/directory.ts";

/** Reads the one organization a key belongs to. */
export async function readOrganization(
  connection: Connection,
  options: ReportOptions,
  defaultTimeoutMs: number,
): Promise<Organization> {
  withoutClientKeys(connection.dependencies.redactor.keyless, () => checkOptions(options));
  const { signal, deadlineMs, timeoutMs } = options;
  const lifetime = openLifetime({ clock: connection.dependencies.clock, signal, deadlineMs });
  try {
    const prepared = prepare(organizationEntry, {}, false, 0);
    const tally = { requests: 0, retries: 0, requestIds: [] };
    const call = { lifetime, tally, buffers: createBuffers(), timeoutMs: timeoutMs ?? defaultTimeoutMs };
    const answer = await fetchPage(connection, prepared, connection.urlOf(organizationEntry, {}), call);
    const body = decode(answer) as (Partial<Organization> & { readonly error?: unknown }) | null;
    const isError = (body?.type as unknown) === "error" || (body?.error ?? null) !== null;
    if (!isError && typeof body?.id === "string" && typeof body.name === "string") return body as Organization;
    throw answer.protocolError("bad_envelope", "The answer names no organization.", "id");
  } finally {
    lifetime.close();
  }
}
