import type { ParameterSpec } from "@org/usage-raw";

type ParameterTable = Readonly<Record<string, ParameterSpec>>;

/** Parameters of the window. They are read separately, because instants come in several forms. */
export const windowParams: readonly string[] = ["starting_at", "ending_at", "date", "include_running"];

/** The parameters that callers set; the client follows the cursors. */
export function withoutCursors(table: ParameterTable): string[] {
  return Object.keys(table).filter((name) => table[name]?.cursor !== true);
}

/** The same for a report with a window: every one has an end and `include_running`, whether the API knows them or not. */
export function withWindow(table: ParameterTable, more: readonly string[] = []): string[] {
  return [...new Set([...withoutCursors(table), "ending_at", ...more, "include_running"])];
}
