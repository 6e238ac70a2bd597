import { isRecord } from "../fields/bad-row.ts";

/** JSON that does not depend on the order of fields, nor on whether an absent field is null or left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const fields: string[] = [];
  for (const name of Object.keys(value).toSorted()) {
    const field = value[name];
    if (field !== null && field !== undefined) fields.push(`${JSON.stringify(name)}:${canonicalJson(field)}`);
  }
  return `{${fields.join(",")}}`;
}
