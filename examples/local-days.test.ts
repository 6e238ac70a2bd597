import { expect } from "vitest";
import { test } from "./test/fixture.ts";

/** Tokens per local day, computed independently of the package: each hour's day comes from `Intl`. */
function expectedDays(rows: readonly Hour[], timeZone: string): Map<string, number> {
  const dayOf = new Intl.DateTimeFormat("sv-SE", { timeZone });
  const days = new Map<string, number>();
  for (const row of rows) {
    const day = dayOf.format(new Date(row.starting_at));
    const { ephemeral_1h_input_tokens: hour, ephemeral_5m_input_tokens: minutes } = row.cache_creation;
    const tokens = row.uncached_input_tokens + row.cache_read_input_tokens + hour + minutes + row.output_tokens;
    days.set(day, (days.get(day) ?? 0) + tokens);
  }
  return days;
}

interface Hour {
  starting_at: string;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  cache_creation: { ephemeral_1h_input_tokens: number; ephemeral_5m_input_tokens: number };
  output_tokens: number;
}

test("local days over both clock changes have the ledger's tokens, in 23, 24 and 25 hours", async ({ place }) => {
  // The clocks of Los Angeles changed on 2 November 2025 and on 8 March 2026.
  const autumn = { starting_at: "2025-11-01T07:00:00Z", ending_at: "2025-11-04T08:00:00Z" };
  const spring = { starting_at: "2026-03-07T08:00:00Z", ending_at: "2026-03-10T07:00:00Z" };
  for (const [window, hours] of [
    [autumn, ["24h", "25h", "24h"]],
    [spring, ["24h", "23h", "24h"]],
  ] as const) {
    const { code, stdout } = await place.run("local-days.ts", [window.starting_at, window.ending_at]);

    const lines = stdout.trim().split("\n");
    const expected = expectedDays(place.mock.ledger.usage({ ...window, bucket_width: "1h" }), "America/Los_Angeles");
    expect(code).toBe(0);
    expect(lines).toEqual([...expected].map(([day, tokens], index) => `${day} ${hours[index]} ${tokens}`));
  }
});

test("a time zone with a half-hour offset is refused, not rounded", async ({ place }) => {
  const { code, stdout, stderr } = await place.run("local-days.ts", ["2026-05-01", "2026-05-03", "Asia/Kolkata"]);

  expect(code).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toContain("1m buckets");
});
