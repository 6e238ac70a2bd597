/** A text that a database returned. Whatever else it is becomes JSON, so that a message shows it. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
