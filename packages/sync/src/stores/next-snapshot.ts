import type { StoredRow } from "../rows/value.ts";

/**
 * The list as it is now, and what is no longer on it: an ID that vanished keeps its last row and gets a `gone_at`; one
 * that is listed again loses it.
 */
export function nextSnapshot(before: readonly StoredRow[], listed: readonly StoredRow[], readAt: string): StoredRow[] {
  const present = new Set(listed.map((row) => row.row_key));
  const gone = before.filter((row) => !present.has(row.row_key));
  return [...listed, ...gone.map((row) => ({ ...row, values: { ...row.values, gone_at: goneSince(row, readAt) } }))];
}

function goneSince({ values }: StoredRow, readAt: string): string {
  const before = values["gone_at"] ?? null;
  return before === null ? readAt : String(before);
}
