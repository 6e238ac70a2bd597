/** One thing that a server or a network does, and how a report goes on. */
export interface Probe {
  readonly name: string;
  readonly answer: (index: number) => Response;
}

const dimensions = [
  "actor",
  "actor_type",
  "agent_id",
  "api_key_id",
  "claude_tag_category",
  "claude_tag_user_id",
  "context_window",
  "deployment_id",
  "environment_id",
  "inference_geo",
  "organization_id",
  "product",
  "rbac_group_id",
  "service_tier",
  "session_id",
  "slack_channel_id",
  "speed",
  "user_profile_id",
  "workspace_id",
];

/** A row of a day as the types of the SDK describe it. */
const row = (model: string): object => ({
  starting_at: "2026-09-01T00:00:00Z",
  ending_at: "2026-09-02T00:00:00Z",
  group: { ...Object.fromEntries(dimensions.map((name) => [name, null])), model },
  usage: {
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    cache_read_input_tokens: 0,
    output_tokens: 7,
    requests: 1,
    server_tool_use: { web_search_requests: 0 },
    total_tokens: 7,
    uncached_input_tokens: 0,
  },
});

const json = (body: unknown, init: { status?: number; headers?: Readonly<Record<string, string>> } = {}): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", "request-id": "req_probe", ...init.headers },
  });

const page = (models: readonly string[], next: string | null, more = next !== null): object => ({
  data: models.map(row),
  has_more: more,
  next_page: next,
  data_refreshed_at: "2026-09-09T00:00:00Z",
});

/** 2^53 + 1, which a double can't hold. */
const beyondDouble = "9007199254740993";

export const probes: readonly Probe[] = [
  { name: "the same cursor again and again", answer: () => json(page(["a"], "page_2")) },
  { name: "`has_more: true` without a cursor", answer: () => json(page(["a"], null, true)) },
  {
    name: "200 with an HTML page",
    answer: () => new Response("<html>Sign in</html>", { headers: { "content-type": "text/html" } }),
  },
  { name: "200 with `{}`", answer: () => json({}) },
  {
    name: "200 with an error body",
    answer: () => json({ type: "error", error: { type: "overloaded_error", message: "Overloaded" } }),
  },
  {
    name: "the same row on two pages",
    answer: (index) => json(index === 0 ? page(["a"], "page_2") : page(["b", "a"], null)),
  },
  {
    name: "a counter of 2^53 + 1",
    answer: () =>
      json(JSON.stringify(page(["a"], null)).replace('"output_tokens":7', `"output_tokens":${beyondDouble}`)),
  },
  {
    name: "429 with `Retry-After: 3600`",
    answer: (index) =>
      index === 0
        ? json(
            { type: "error", error: { type: "rate_limit_error", message: "" } },
            { status: 429, headers: { "retry-after": "3600" } },
          )
        : json(page(["a"], null)),
  },
];
