import { createUsageClient, rowKey, type UsageClient } from "@org/usage";
import { createMock, type LedgerCostRow, type LedgerUsageRow, type Mock } from "@org/usage-mock";
import { Decimal } from "decimal.js";

/** What the API says about a day instead of the mock's figures. */
export type Restatement = "other" | "empty" | "fewer" | "corrected";

interface WireBucket {
  readonly starting_at: string;
  results: Record<string, unknown>[];
}

/** An API whose days can be restated, emptied and held back, and what is true of it. */
export interface Api {
  readonly mock: Mock;
  readonly usage: UsageClient;
  /** Milliseconds, as the API's clock shows them. */
  readonly now: () => number;
  advance(duration: string): void;
  restate(day: string, kind: Restatement): void;
  /** Serves no day from this one on; undefined serves them all. */
  holdBack(from: string | undefined): void;
  /** What is true of a day, as dollars or output tokens by row key. */
  truth(stream: "cost" | "usage", day: string): Map<string, string>;
}

const Exact = Decimal.clone({ precision: 60 });
const usageDimensions = ["workspace_id", "model", "service_tier", "context_window", "inference_geo"] as const;

/** The mock organization of a seed; a second one lends its figures to days that are restated. */
export function makeApi(now: string, seed = 7): Api {
  const mock = createMock({ seed, now });
  const other = createMock({ seed: seed + 1, now });
  const restated = new Map<string, Restatement>();
  let heldFrom: string | undefined;

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await mock.fetch(input, init);
    const url = String(input instanceof Request ? input.url : input);
    if (!answer.ok || !/cost_report|usage_report\/messages/.test(url)) return answer;
    const body = (await answer.json()) as { data: WireBucket[]; has_more: boolean; next_page: string | null };
    const lent = [...restated.values()].includes("other") ? await askOther(input, init) : [];
    for (const bucket of body.data) bucket.results = restate(bucket, lent, restated);
    const from = heldFrom;
    if (from !== undefined) {
      body.data = body.data.filter((bucket) => bucket.starting_at.slice(0, 10) < from);
      Object.assign(body, { has_more: false, next_page: null });
    }
    return Response.json(body, { status: answer.status, headers: { "request-id": "req_test" } });
  };

  async function askOther(input: Parameters<typeof fetch>[0], init: RequestInit | undefined): Promise<WireBucket[]> {
    const answer = await other.fetch(input, { ...init, headers: headersWith(init?.headers, other.apiKey) });
    return ((await answer.json()) as { data: WireBucket[] }).data;
  }

  function rowsOf(stream: "cost" | "usage", day: string): readonly (LedgerCostRow | LedgerUsageRow)[] {
    const ledger = (restated.get(day) === "other" ? other : mock).ledger;
    const window = { starting_at: day, ending_at: nextDay(day) };
    const rows =
      stream === "cost"
        ? ledger.cost({ ...window, group_by: ["workspace_id", "description"] })
        : ledger.usage({ ...window, group_by: usageDimensions });
    if (restated.get(day) === "empty") return [];
    return restated.get(day) === "fewer" ? rows.filter((row) => !isLeftOut(row.model)) : rows;
  }

  return {
    mock,
    usage: createUsageClient({ apiKey: mock.apiKey, fetch, clock: mock.clock }),
    now: () => mock.clock.now(),
    advance(duration) {
      mock.advance(duration);
      other.advance(duration);
    },
    restate: (day, kind) => void restated.set(day, kind),
    holdBack(from) {
      heldFrom = from;
    },
    truth(stream, day) {
      const factor = restated.get(day) === "corrected" ? 3 : 1;
      return new Map(
        rowsOf(stream, day).map((row) => {
          const figure = "amount" in row ? new Exact(row.amount).div(100) : new Exact(row.output_tokens);
          return [rowKey(row), figure.mul(factor).toFixed()];
        }),
      );
    },
  };
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function isLeftOut(model: unknown): boolean {
  return String(model).includes("haiku");
}

function restate(
  { starting_at: start, results }: WireBucket,
  lent: readonly WireBucket[],
  restated: ReadonlyMap<string, Restatement>,
): Record<string, unknown>[] {
  const kind = restated.get(start.slice(0, 10));
  if (kind === "empty") return [];
  if (kind === "other") return lent.find((bucket) => bucket.starting_at === start)?.results ?? [];
  if (kind === "fewer") return results.filter((row) => !isLeftOut(row["model"]));
  if (kind === undefined) return results;
  return results.map((row) =>
    "amount" in row
      ? { ...row, amount: new Exact(String(row["amount"])).mul(3).toFixed() }
      : { ...row, output_tokens: Number(row["output_tokens"]) * 3 },
  );
}

function headersWith(given: RequestInit["headers"], key: string): Headers {
  const headers = new Headers(given);
  headers.set("x-api-key", key);
  return headers;
}
