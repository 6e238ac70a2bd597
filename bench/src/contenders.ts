import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportPageCursor as PageCursor } from "@anthropic-ai/sdk/core/pagination";
import type { createUsageClient as CreateUsageClient } from "@org/usage";
import type { paths } from "@org/usage-raw";

/** A request in the API's own terms. All contenders send the same. */
export interface Question {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly bucket_width: "1d" | "1h" | "1m";
  /** Buckets per page. */
  readonly limit: number;
}

export interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly Row[];
}

interface Row {
  readonly model: string | null;
  readonly uncached_input_tokens: number;
  readonly output_tokens: number;
}

/**
 * One way to read a report: calls `visit` with every bucket of every page, in order. Plain loops call it directly, and
 * iterators from a `for await`, as their users would. Contenders without lanes ignore `lanes`.
 */
export type Read = (question: Question, lanes: number, visit: (bucket: Bucket) => void) => Promise<void>;

/** The same parameters for all, including those that decide the type of rows. */
export const groupBy = ["api_key_id", "workspace_id", "model", "context_window", "service_tier"] as const;

const messagesPath = "/v1/organizations/usage_report/messages";

/** Never leaves this machine. */
export const benchKey = "sk-ant-admin01-bench";

/** Loads only the package of its contender, because its process is measured. */
type Connect = (baseUrl: string) => Promise<Read>;

const contenders: Readonly<Record<string, Connect>> = {
  "plain-fetch": plainFetch,
  "openapi-fetch": openapiFetch,
  "official-sdk": officialSdk,
  usage,
};

/** A contender's name, or the path of a build of the client. */
export function connect(contender: string, baseUrl: string): Promise<Read> {
  if (isAbsolute(contender)) return usage(baseUrl, pathToFileURL(contender).href);
  const connectTo = contenders[contender];
  if (connectTo === undefined) throw new Error(`${contender} is not one of ${Object.keys(contenders).join(", ")}.`);
  return connectTo(baseUrl);
}

interface Page {
  readonly data: readonly Bucket[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

/** The minimum: a hand-written loop without a single check. */
async function plainFetch(baseUrl: string): Promise<Read> {
  return async (question, _lanes, visit) => {
    const url = new URL(baseUrl + messagesPath);
    for (const [name, value] of Object.entries(question)) url.searchParams.set(name, String(value));
    for (const dimension of groupBy) url.searchParams.append("group_by[]", dimension);
    const headers = { "x-api-key": benchKey, "anthropic-version": "2023-06-01" };
    for (;;) {
      const response = await fetch(url, { headers });
      const page = (await response.json()) as Page;
      for (const bucket of page.data) visit(bucket);
      if (!page.has_more || page.next_page === null) return;
      url.searchParams.set("page", page.next_page);
    }
  };
}

/** The generated types on openapi-fetch, with a hand-written page loop. */
async function openapiFetch(baseUrl: string): Promise<Read> {
  const { default: createClient } = await import("openapi-fetch");
  const client = createClient<paths>({
    baseUrl,
    headers: { "x-api-key": benchKey, "anthropic-version": "2023-06-01" },
  });
  return async (question, _lanes, visit) => {
    let page: string | undefined;
    do {
      const query = { ...question, "group_by[]": [...groupBy], ...(page === undefined ? {} : { page }) };
      const { data, error } = await client.GET(messagesPath, { params: { query } });
      if (data === undefined) throw new Error(JSON.stringify(error));
      for (const bucket of data.data) visit(bucket);
      page = data.has_more ? (data.next_page ?? undefined) : undefined;
    } while (page !== undefined);
  };
}

/** The official SDK has no method for this report, so its pager for reports is used with the route. */
async function officialSdk(baseUrl: string): Promise<Read> {
  const { default: Anthropic } = await import("@anthropic-ai/sdk");
  const { ReportPageCursor } = await import("@anthropic-ai/sdk/core/pagination");
  const client = new Anthropic({ apiKey: benchKey, baseURL: baseUrl });
  return async (question, _lanes, visit) => {
    const query = { ...question, group_by: [...groupBy] };
    const buckets = client.getAPIList<Bucket, PageCursor<Bucket>>(messagesPath, ReportPageCursor, { query });
    for await (const bucket of buckets) visit(bucket);
  };
}

/** This project, with all its checks. */
async function usage(baseUrl: string, build = "@org/usage"): Promise<Read> {
  const { createUsageClient } = (await import(build)) as { createUsageClient: typeof CreateUsageClient };
  const client = createUsageClient({ apiKey: benchKey, baseUrl, concurrency: 8 });
  return async (question, lanes, visit) => {
    for await (const bucket of client.messages({ ...question, group_by: groupBy }, { concurrency: lanes }))
      visit(bucket);
  };
}
