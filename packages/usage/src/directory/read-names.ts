import type { ReportOptions } from "../call.ts";
import { ConfigError } from "../errors/config-error.ts";
import { HttpError } from "../errors/http-error.ts";
import type { Report } from "../paging/report.ts";
import { oauthToken } from "../reports/key-hints.ts";
import type { Directory } from "../usage-client.ts";
import { type NameBook, type NamedEntry, nameBook } from "./names.ts";

/**
 * Reads all four lists to their end, archived entries and the default workspace among them. A list that this key
 * may not read is a warning, because ids still show themselves; any other fault is an error.
 */
export async function readNames(directory: Omit<Directory, "names">, given: ReportOptions = {}): Promise<NameBook> {
  const warnings: string[] = [];
  const stop = new AbortController();
  const signals = given.signal === undefined ? [stop.signal] : [stop.signal, given.signal];
  const options = { ...given, signal: AbortSignal.any(signals) };
  const entries = async (list: Report<NamedEntry>): Promise<readonly NamedEntry[]> => {
    try {
      return (await list.collect()).items;
    } catch (error) {
      if (!isForbidden(error, list)) throw error;
      warnings.push(`${list.name} can't be read, so its ids stay ids. ${error.message}`);
      return [];
    }
  };
  const all = { include_archived: true };
  try {
    const [workspaces, apiKeys, users, serviceAccounts] = await Promise.all([
      entries(directory.workspaces({ ...all, include_default: true }, options)),
      entries(directory.apiKeys({}, options)),
      entries(directory.users({}, options)),
      entries(directory.serviceAccounts(all, options)),
    ]);
    return nameBook({ workspaces, apiKeys, users, serviceAccounts }, warnings);
  } finally {
    // One fault ends all four, also while the others wait to try again.
    stop.abort();
  }
}

/**
 * A key may be right for reports and wrong for a list. A 401, or a key that can't be sent, means that it is none at
 * all; except for the list that only takes OAuth tokens, where the others tell whether it is one.
 */
function isForbidden(error: unknown, { name }: Report<NamedEntry>): error is HttpError | ConfigError {
  if (HttpError.isInstance(error))
    return error.status === 403 || (error.status === 401 && name === "directory.serviceAccounts");
  return ConfigError.isInstance(error) && error.message === oauthToken.hint;
}
