import { nameBook, type NameBook } from "@org/usage";

/** Words for nulls, and no names. */
export function wordsOnly(): NameBook {
  return nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] });
}
