import type { Charge } from "../rows/charge.ts";

/** What the charge is for: the report's own description, or, on analytics, its dimensions. */
export function describeCharge({ description, model, token_type, cost_type }: Charge): string | null {
  if (description !== null) return description;
  const parts = [model, token_type ?? cost_type].flatMap((part) => (part === null ? [] : [part.replaceAll("_", " ")]));
  return parts.length === 0 ? null : parts.join(": ");
}
