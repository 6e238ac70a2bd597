/** Where an answer goes on. */
export interface Page {
  readonly offset: number;
  readonly rows: number;
  readonly of: number;
  /** Undefined on the last page. */
  readonly next_offset?: number;
  readonly hint?: string;
}

/** About a sixth of what a client accepts as one answer. */
const maxCharacters = 24_000;

/** The rows from an offset, as many as the answer has room for. */
export function pageOf(
  rows: readonly unknown[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly rows: readonly unknown[]; readonly page: Page } {
  const shown: unknown[] = [];
  let characters = 0;
  for (const row of rows.slice(offset, offset + limit)) {
    characters += JSON.stringify(row).length;
    if (shown.length > 0 && characters > maxCharacters) break;
    shown.push(row);
  }
  const next = offset + shown.length;
  const page = { offset, rows: shown.length, of: rows.length };
  if (next >= rows.length) return { rows: shown, page };
  const hint = `There are more rows: call again with the same arguments and offset ${next}, or group by less.`;
  return { rows: shown, page: { ...page, next_offset: next, hint } };
}
