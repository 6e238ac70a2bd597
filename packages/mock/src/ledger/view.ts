import type { KeyFamily } from "../http/access.ts";

/**
 * One ledger, seen as two kinds of organization: an Admin key belongs to a Console organization, a
 * `read:analytics` key to a Claude Enterprise one, where the same figures have no workspace, key or tier
 * and come from the products of a seat.
 */
export type View = "console" | "enterprise";

export function viewOf(family: KeyFamily): View {
  return family === "analytics" ? "enterprise" : "console";
}
