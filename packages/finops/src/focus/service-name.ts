const apiProducts = new Set(["claude_console", "managed_agents_api", "message_batches_api", "messages_api"]);

/** Our naming: the API, Claude Code, and everything else that people use with a seat. */
export function serviceName(product: string | null): string {
  if (product === null || apiProducts.has(product)) return "Claude API";
  return product === "claude_code" ? "Claude Code" : "Claude";
}
