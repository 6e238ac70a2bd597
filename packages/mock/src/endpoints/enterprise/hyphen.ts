import type { JsonObject } from "../../json.ts";

/** These reports spell Claude in Slack with a hyphen, the newer ones with an underscore. */
export function hyphenate(dimensions: JsonObject): JsonObject {
  return dimensions["product"] === "claude_tag" ? { ...dimensions, product: "claude-tag" } : dimensions;
}
