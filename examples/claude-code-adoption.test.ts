import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { addCents, dollars } from "./test/decimal.ts";
import { test } from "./test/fixture.ts";

interface WireRecord {
  date: string;
  actor: { email_address?: string; api_key_name?: string };
  core_metrics: { num_sessions: number; commits_by_claude_code: number };
  tool_actions: Record<string, { accepted: number; rejected: number }>;
  model_breakdown: { estimated_cost: { amount: number } }[];
}

interface Line {
  week: string;
  developer: string;
  sessions: string;
  commits: string;
  accepted: string;
  offered: string;
  accept_rate: string;
  estimated_usd: string;
}

/** The records of some days, read page by page without the package. */
async function plainRecords(url: string, apiKey: string, days: readonly string[]): Promise<WireRecord[]> {
  const records: WireRecord[] = [];
  for (const day of days) {
    let page: string | null = "";
    while (page !== null) {
      const search = new URLSearchParams({ starting_at: day, limit: "1000", ...(page === "" ? {} : { page }) });
      const answer = await fetch(`${url}/v1/organizations/usage_report/claude_code?${search}`, {
        headers: { "x-api-key": apiKey, "anthropic-version": "2023-06-01" },
      });
      const body = (await answer.json()) as { data: WireRecord[]; next_page: string | null };
      records.push(...body.data);
      page = body.next_page;
    }
  }
  return records;
}

/** 4, 11 and 18 May 2026 are Mondays. */
function weekOf({ date }: WireRecord): string | undefined {
  return ["2026-05-18", "2026-05-11", "2026-05-04"].find((monday) => monday <= date.slice(0, 10));
}

function nameOf({ actor }: WireRecord): string {
  return actor.email_address ?? `key ${actor.api_key_name}`;
}

test("developers, weeks, accept rates and estimates match the raw responses", async ({ place }) => {
  const { code, stdout } = await place.run("claude-code-adoption.ts", ["2026-05-06", "2026-05-20"]);

  const days = Array.from({ length: 14 }, (_, index) => `2026-05-${String(6 + index).padStart(2, "0")}`);
  const records = await plainRecords(place.url, place.mock.apiKey, days);
  const groups = Map.groupBy(records, (record) => `${weekOf(record)} ${nameOf(record)}`);
  const lines: Line[] = parse(stdout, { columns: true });

  expect(code).toBe(0);
  expect(groups.size).toBeGreaterThan(10);
  expect(lines.map((line) => `${line.week} ${line.developer}`).toSorted()).toEqual([...groups.keys()].toSorted());
  for (const line of lines) {
    const group = groups.get(`${line.week} ${line.developer}`) ?? [];
    const sum = (figure: (record: WireRecord) => number) => group.reduce((total, record) => total + figure(record), 0);
    const accepted = sum((record) => Object.values(record.tool_actions).reduce((all, tool) => all + tool.accepted, 0));
    const rejected = sum((record) => Object.values(record.tool_actions).reduce((all, tool) => all + tool.rejected, 0));
    const offered = accepted + rejected;
    const cents = group.flatMap((record) => record.model_breakdown.map((model) => String(model.estimated_cost.amount)));
    expect(line).toMatchObject({
      sessions: String(sum((record) => record.core_metrics.num_sessions)),
      commits: String(sum((record) => record.core_metrics.commits_by_claude_code)),
      accepted: String(accepted),
      offered: String(offered),
      accept_rate: offered === 0 ? "" : (accepted / offered).toFixed(3),
      estimated_usd: dollars(addCents(cents)),
    });
  }
});

test("the developers match the ledger", async ({ place }) => {
  const { stdout } = await place.run("claude-code-adoption.ts", ["2026-05-06", "2026-05-20"]);

  const lines: Line[] = parse(stdout, { columns: true });
  const truth = place.mock.ledger.claudeCode({ starting_at: "2026-05-06", ending_at: "2026-05-20" });
  const developers = new Set(lines.map((line) => line.developer.replace(/^key /, "")));
  expect(developers).toEqual(new Set(truth.map((row) => row.actor)));
});
