import {
  AbortedError,
  type DirectoryListName,
  nameBook,
  type NameBook,
  type UsageClient,
  UsageError,
} from "@org/usage";
import { inCommandWords } from "../failure/command-words.ts";

export interface NamesNeeds {
  readonly client: () => Promise<UsageClient>;
  readonly signal: AbortSignal;
  readonly note: (sentence: string) => Promise<void>;
  readonly isForPeople: boolean;
  /** The format has notes, so that warnings need not go to stderr. */
  readonly hasNotes: boolean;
  /** What `--names` or `--no-names` says; undefined without either. */
  readonly requested: boolean | undefined;
  /** A made-up organization lacks names on purpose, and its visitor can do nothing about it. */
  readonly isDemo: boolean;
}

const listsByIdForm: readonly (readonly [RegExp, DirectoryListName])[] = [
  [/^wrkspc_/, "workspaces"],
  [/^apikey_/, "apiKeys"],
  [/^user_/, "users"],
  [/^svac_/, "serviceAccounts"],
  [/^rbac_group_/, "rbacGroups"],
];

/**
 * A function that looks names up, each list once. Lists without an ID to name are not read. The warnings of the book are
 * for a reader who sees IDs and wonders; programs get them on stderr.
 */
export function namesReader(needs: NamesNeeds): (ids?: readonly string[]) => Promise<NameBook> {
  const read = new Map<string, Promise<NameBook>>();
  const isWanted = needs.requested ?? needs.isForPeople;
  return async (ids) => {
    const lists = ids === undefined ? undefined : listsOf(ids);
    if (!isWanted || lists?.length === 0) return namesOf(withoutNames, []);
    const key = lists?.join() ?? "all";
    const names = read.get(key) ?? readNames(needs, lists);
    read.set(key, names);
    return await names;
  };
}

function listsOf(ids: readonly string[]): DirectoryListName[] {
  return listsByIdForm.filter(([form]) => ids.some((id) => form.test(id))).map(([, list]) => list);
}

const withoutNames = nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] });

async function readNames(needs: NamesNeeds, lists: readonly DirectoryListName[] | undefined): Promise<NameBook> {
  const { client, signal, hasNotes, isDemo, note } = needs;
  const { directory } = await client();
  const book = await directory
    .names({ signal, ...(lists !== undefined && { only: lists }) })
    .catch((error: unknown) => {
      // Figures do not fail because of labels that were not requested.
      const isLabelOnly =
        needs.requested === undefined && UsageError.isInstance(error) && !AbortedError.isInstance(error);
      if (!isLabelOnly) throw error;
      return { ...withoutNames, warnings: [`Names can't be read, so IDs are shown. ${error.message}`] };
    });
  const warnings = isDemo ? [] : book.warnings.map(inCommandWords);
  if (hasNotes) return namesOf(book, warnings);
  for (const warning of warnings) await note(warning);
  return namesOf(book, []);
}

function namesOf(book: NameBook, warnings: readonly string[]): NameBook {
  const of: NameBook["of"] = (idOrDimension) => {
    const name = book.of(idOrDimension);
    return isWorkspace(idOrDimension) ? workspaceName(name) : name;
  };
  return { of, warnings };
}

/** The API calls the default workspace `Default` in its list, and null in its reports: people read one name for both. */
export function workspaceName(name: string): string {
  return name === "Default" ? withoutNames.of({ kind: "default_workspace" }) : name;
}

function isWorkspace(idOrDimension: Parameters<NameBook["of"]>[0]): boolean {
  const id = typeof idOrDimension === "string" ? idOrDimension : idOrDimension.kind === "id" ? idOrDimension.id : "";
  return id.startsWith("wrkspc_");
}
