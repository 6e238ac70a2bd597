/** A number in its own digits, for what a double can't hold or a consumer wants with a decimal point. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a message consists of. */
export type Json =
  | string
  | number
  | boolean
  | null
  | bigint
  | Digits
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** JSON on one line. Counts are written digit by digit: JSON has no limit where doubles have one. */
export function jsonText(value: Json): string {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(jsonText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${jsonText(part)}`).join(",")}}`;
}
