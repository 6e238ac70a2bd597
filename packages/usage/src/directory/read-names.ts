import { checkOptions, type ReportOptions } from "../call.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ConfigError } from "../errors/config-error.ts";
import { HttpError } from "../errors/http-error.ts";
import { invalidParam, unlisted } from "../errors/invalid-param.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { withoutClientKeys } from "../errors/without-client-keys.ts";
import { UsageError } from "../errors/usage-error.ts";
import { onAbort } from "../http/on-abort.ts";
import type { Receipt } from "../paging/receipt.ts";
import {
  type DirectoryListName,
  type DirectoryLists,
  directoryLists,
  type NameBook,
  type NamedEntry,
  nameBook,
} from "./names.ts";

/** Options of `directory.names()`. */
export interface NamesOptions extends ReportOptions {
  /** Reads only these lists, such as `["workspaces"]`. Default: all that the key can read. */
  readonly only?: readonly DirectoryListName[] | undefined;
}

/** A list that can be read to its end. */
interface ReadableList {
  readonly name: string;
  collect(): Promise<{ readonly items: readonly NamedEntry[]; readonly receipt: Receipt }>;
}

/** The part of the client that names are read from. */
export type NameSource = {
  readonly [List in DirectoryListName]: (params: object, options: ReportOptions) => ReadableList;
};

const paramsOf: Readonly<Record<DirectoryListName, object>> = {
  workspaces: { include_archived: true, include_default: true },
  apiKeys: {},
  users: {},
  serviceAccounts: { include_archived: true },
  rbacGroups: {},
};

/**
 * Reads the lists to their end, including archived entries and the default workspace. Names are only labels, so a list
 * that cannot be read is a warning; `isOnlyUnreadable` has the exceptions. `readable` are the lists to read without `only`.
 */
export async function readNames(
  source: NameSource,
  options: NamesOptions = {},
  readable: readonly DirectoryListName[],
  keyless: (text: string) => string,
): Promise<NameBook> {
  const { only = readable, ...reportOptions } = Object(options) as NamesOptions;
  withoutClientKeys(keyless, () => {
    checkOptions(options, ["only"]);
    checkOnly(only);
  });
  const { signal } = reportOptions;
  const stop = new AbortController();
  const unsubscribe = signal === undefined ? undefined : onAbort(signal, () => stop.abort(signal.reason));
  if (signal?.aborted) stop.abort(signal.reason);
  const readList = async (list: DirectoryListName): Promise<{ items: readonly NamedEntry[]; warning?: string }> => {
    if (!only.includes(list)) return { items: [] };
    const report = source[list](paramsOf[list], { ...reportOptions, signal: stop.signal });
    try {
      const { items, receipt } = await report.collect();
      const named = items.map(withoutOddName);
      const isRepeated = receipt.unrecognized.some(({ path, value }) => path === "data[].id" && value === "repeated");
      const warning = `${report.name} contains an ID more than once. The first entry is used.`;
      return isRepeated ? { items: named, warning } : { items: named };
    } catch (error) {
      if (!isOnlyUnreadable(error, list, only)) throw error;
      // Worth a word only if the list was asked for.
      if (hasNoSuchList(error) && options.only === undefined) return { items: [] };
      const warning = `${report.name} cannot be read, so its IDs are shown instead of names. ${error.message}`;
      return { items: [], warning };
    }
  };
  try {
    const read = await Promise.all(directoryLists.map(readList));
    const entries = Object.fromEntries(directoryLists.map((list, index) => [list, read[index]?.items]));
    const warnings = read.flatMap(({ warning }) => warning ?? []);
    return nameBook(entries as unknown as DirectoryLists, warnings);
  } finally {
    unsubscribe?.();
    // An error ends all of them, even while the others wait to retry.
    stop.abort();
  }
}

/** Whether the key certainly cannot read a list, so that nothing was sent, or its kind of organization does not have it. */
function hasNoSuchList(error: UsageError): boolean {
  if (HttpError.isInstance(error)) return error.errorCode === "organization_type_not_supported";
  return ConfigError.isInstance(error);
}

/** A name that is not text is ignored. Its entry keeps its ID, like one without a name. */
function withoutOddName(entry: NamedEntry): NamedEntry {
  const name: unknown = entry.name;
  return typeof name === "string" ? entry : { id: entry.id };
}

function checkOnly(only: unknown): void {
  const intro = "The lists are";
  if (!Array.isArray(only)) {
    const hint = `${intro} ${directoryLists.join(", ")}.`;
    throw invalidParam("only", only, "is not a list", { allowed: directoryLists, hint });
  }
  // Also undefined, which would silently read no list.
  const unknown = only.findIndex((name) => !directoryLists.includes(name as DirectoryListName));
  if (unknown !== -1) throw unlisted("only", only[unknown], "is not a list of the directory", directoryLists, intro);
}

/**
 * Whether an error only means that this list cannot be read. Not so for a cancellation, a deadline, a key that is not
 * valid at all (401 or `ConfigError`), and everything that is not ours, such as a framework's control flow. The list of
 * service accounts takes only OAuth tokens, so there the other lists tell whether the key is valid.
 */
function isOnlyUnreadable(
  error: unknown,
  list: DirectoryListName,
  only: readonly DirectoryListName[],
): error is UsageError {
  if (!UsageError.isInstance(error) || AbortedError.isInstance(error)) return false;
  if (TimeoutError.isInstance(error)) return error.code !== "deadline";
  if (HttpError.isInstance(error)) return error.status !== 401 || (list === "serviceAccounts" && only.length > 1);
  return !ConfigError.isInstance(error) || list === "serviceAccounts";
}
