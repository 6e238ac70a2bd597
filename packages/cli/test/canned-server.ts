import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

const dayMs = 86_400_000;

/** The figures of an organization, and up to when a server has them. */
export interface Canned {
  /** Where the server's data ends. Default: it has everything. */
  readonly until?: string;
  /** Buckets or rows on a page. */
  readonly size?: number;
  /** Buckets of tokens without a row, by their start. */
  readonly idle?: (start: string) => boolean;
  /** Further fields of each token row; null for no rows at all. */
  readonly tokens?: object | null;
  /** The groups of each bucket of the Enterprise usage report. */
  readonly enterprise?: readonly object[];
  /** Answers a request itself. */
  readonly answer?: (request: CannedRequest) => CannedAnswer | undefined;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CannedRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

interface CannedAnswer {
  readonly status: number;
  readonly body: object;
}

export interface CannedServer {
  readonly url: string;
  readonly requests: readonly CannedRequest[];
  close(): Promise<void>;
}

/** A server with one row per bucket, so that every figure can be computed by hand: $10 and 180 input tokens a day. */
export async function serveCanned(canned: Canned = {}): Promise<CannedServer> {
  const requests: CannedRequest[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    const received = { path: url.pathname, query: url.searchParams, headers: request.headers };
    requests.push(received);
    const { status, body } = canned.answer?.(received) ?? answerOf(received, canned);
    response.writeHead(status, { "content-type": "application/json", ...canned.headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerOf({ path, query }: CannedRequest, canned: Canned): CannedAnswer {
  const endpoint = path.replace("/v1/organizations/", "");
  if (endpoint === "cost_report") return { status: 200, body: buckets(query, dayMs, () => [costRow], canned) };
  if (endpoint === "usage_report/messages") {
    const { idle = () => false, tokens = {} } = canned;
    const rows = (start: string): object[] => (tokens === null || idle(start) ? [] : [{ ...tokenRow, ...tokens }]);
    return { status: 200, body: buckets(query, widths[query.get("bucket_width") ?? "1d"] ?? dayMs, rows, canned) };
  }
  if (endpoint === "analytics/usage_report") {
    const rows = (canned.enterprise ?? []).map((group) => ({ ...enterpriseRow, ...group }));
    const body = {
      ...buckets(query, dayMs, () => rows, canned),
      data_refreshed_at: refreshedAt,
      organization_id: "org_1",
    };
    return { status: 200, body };
  }
  if (endpoint === "usage_report/claude_code") {
    return { status: 200, body: page([codeRecord(query.get("starting_at") ?? "")], null) };
  }
  if (endpoint.startsWith("analytics/")) return { status: 200, body: analytics(query, endpoint, canned) };
  if (["workspaces", "api_keys", "users"].includes(endpoint)) return { status: 200, body: list(endpoint) };
  return { status: 404, body: { type: "error", error: { type: "not_found_error", message: "no such path" } } };
}

const widths: Readonly<Record<string, number>> = { "1d": dayMs, "1h": 3_600_000, "1m": 60_000 };

type RowsOf = (start: string) => readonly object[];

function buckets(query: URLSearchParams, step: number, rowsOf: RowsOf, { until, size = Infinity }: Canned): object {
  const start = Math.floor(Date.parse(query.get("starting_at") ?? "") / step) * step;
  const end = Math.min(Date.parse(query.get("ending_at") ?? ""), Date.parse(until ?? "9999-01-01"));
  const from = Number(query.get("page") ?? start);
  const count = Math.min(size, Number(query.get("limit") ?? 7));
  const data = [];
  for (let at = from; at < end && data.length < count; at += step) {
    data.push({ starting_at: instant(at), ending_at: instant(at + step), results: rowsOf(instant(at)) });
  }
  const next = from + data.length * step;
  return page(data, next < end ? String(next) : null);
}

/** When a server that has everything was refreshed. */
const refreshedAt = "2026-06-15T10:20:00Z";

/** Rows of a report whose data is refreshed up to a time. */
function analytics(query: URLSearchParams, endpoint: string, { until }: Canned): object {
  const [start, end] = [Date.parse(query.get("starting_at") ?? ""), Date.parse(query.get("ending_at") ?? "")];
  const refreshed = Date.parse(until ?? refreshedAt);
  const step = widths[query.get("time_bucket_width") ?? ""] ?? end - start;
  const data = [];
  for (let at = start; at < Math.min(end, refreshed); at += step) {
    data.push(analyticsRow(instant(at), instant(at + step), endpoint));
  }
  return { ...page(data, null), data_refreshed_at: instant(refreshed) };
}

function page(data: readonly object[], next: string | null): object {
  return { data, has_more: next !== null, next_page: next };
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

const costRow = {
  amount: "1000",
  currency: "USD",
  workspace_id: null,
  description: null,
  cost_type: null,
  model: null,
  context_window: null,
  service_tier: null,
  token_type: null,
  inference_geo: null,
};

const tokenRow = {
  uncached_input_tokens: 100,
  cache_read_input_tokens: 50,
  output_tokens: 30,
  cache_creation: { ephemeral_5m_input_tokens: 20, ephemeral_1h_input_tokens: 10 },
  server_tool_use: { web_search_requests: 0 },
  account_id: null,
  api_key_id: null,
  service_account_id: null,
  workspace_id: null,
  model: null,
  context_window: null,
  service_tier: null,
  inference_geo: null,
};

const enterpriseRow = {
  cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
  server_tool_use: { web_search_requests: 0 },
  cache_read_input_tokens: 0,
  output_tokens: 7,
  uncached_input_tokens: 3,
  requests: 1,
  claude_tag_category: null,
  claude_tag_user_id: null,
  context_window: null,
  inference_geo: null,
  model: null,
  product: null,
  rbac_group_id: null,
  slack_channel_id: null,
  speed: null,
};

function codeRecord(day: string): object {
  return {
    date: `${day.slice(0, 10)}T00:00:00Z`,
    organization_id: "12345678-1234-5678-1234-567812345678",
    actor: { type: "user_actor", email_address: "dev@example.com" },
    customer_type: "api",
    terminal_type: "vscode",
    is_remote: false,
    core_metrics: {
      num_sessions: 1,
      lines_of_code: { added: 2, removed: 1 },
      commits_by_claude_code: 0,
      pull_requests_by_claude_code: 0,
    },
    tool_actions: { edit_tool: { accepted: 1, rejected: 0 } },
    model_breakdown: [
      {
        model: "claude-opus-5",
        tokens: { input: 1, output: 1, cache_read: 0, cache_creation: 0 },
        estimated_cost: { amount: 12, currency: "USD" },
      },
    ],
  };
}

const groups = [
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
  "model",
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

function analyticsRow(starting_at: string, ending_at: string, endpoint: string): object {
  const group = Object.fromEntries(groups.map((name) => [name, null]));
  if (endpoint.endsWith("cost")) {
    return {
      starting_at,
      ending_at,
      group: { ...group, cost_type: null, token_type: null },
      cost: { amount: "1000", list_amount: "1000", currency: "USD", requests: 1 },
    };
  }
  const { cache_creation, server_tool_use } = tokenRow;
  return {
    starting_at,
    ending_at,
    group,
    usage: {
      cache_creation,
      server_tool_use,
      cache_read_input_tokens: 50,
      output_tokens: 30,
      uncached_input_tokens: 100,
      total_tokens: 210,
      requests: 1,
    },
  };
}

function list(endpoint: string): object {
  const data = endpoint === "workspaces" ? [workspace] : [];
  return { data, has_more: false, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

const workspace = {
  id: "wrkspc_1",
  type: "workspace",
  name: "Production",
  created_at: "2024-10-30T23:58:27Z",
  archived_at: null,
  display_color: "#6C5BB9",
  tags: {},
  data_residency: {
    workspace_geo: "us",
    default_inference_geo: "global",
    allowed_inference_geos: "unrestricted",
  },
};
