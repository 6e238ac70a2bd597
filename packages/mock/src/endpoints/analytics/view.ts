import type { KeyFamily } from "../../http/access.ts";
import type { View } from "../../simulation/organization-view.ts";

/** The kind of organization a key belongs to: a `read:analytics` key to a Claude Enterprise one, any other to a Console one. */
export function viewOf(family: KeyFamily): View {
  return family === "analytics" ? "enterprise" : "console";
}
