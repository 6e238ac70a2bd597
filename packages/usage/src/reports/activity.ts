import type { ParameterSpec } from "@org/usage-raw";

type Table = Readonly<Record<string, ParameterSpec>>;

/** These endpoints name the bounds of the window in another way. Callers name them as in every other report. */
export function withWindowNames(table: Table): Table {
  const { date: _, starting_date: __, ending_date: ___, ...others } = table;
  return { starting_at: { type: "date", required: true }, ...others };
}
