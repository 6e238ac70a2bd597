/** What a bucket of the server holds; the same on every machine, so that figures of two runs can be compared. */
const models = ["claude-opus-5", "claude-sonnet-5", "claude-haiku-4-5-20251001", "claude-opus-4-5-20251101"];
const tiers = ["standard", "batch", "priority"];
const geos = ["global", "us", "not_available"];

/** Numbers that look like counters and repeat themselves on every run. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** The rows of one bucket of `usage_report/messages` as JSON: the 13 documented fields, about 480 bytes each. */
export function messagesRows(count: number, seed: number): string {
  const next = sequence(seed);
  return JSON.stringify(
    Array.from({ length: count }, (_, index) => ({
      uncached_input_tokens: next(2_000_000),
      cache_read_input_tokens: next(20_000_000),
      output_tokens: next(400_000),
      cache_creation: { ephemeral_5m_input_tokens: next(300_000), ephemeral_1h_input_tokens: next(90_000) },
      server_tool_use: { web_search_requests: next(40) },
      account_id: null,
      api_key_id: `apikey_01Rj2N8SVvo6BePZj99Nhm${String(index % 60).padStart(2, "0")}`,
      service_account_id: null,
      workspace_id: index % 7 === 0 ? null : `wrkspc_01JwQvzr7rXLA5AGx3HKfF${String(index % 12).padStart(2, "0")}`,
      model: models[index % models.length],
      context_window: index % 9 === 0 ? "200k-1M" : "0-200k",
      service_tier: tiers[index % tiers.length],
      inference_geo: geos[index % geos.length],
    })),
  );
}
