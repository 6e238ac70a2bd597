import { createMock } from "@org/usage-mock";
import { groupBy } from "../contenders.ts";
import type { Prepare } from "../process/sample.ts";

interface MockPageInput {
  /** Pages before the measurement. */
  readonly warmUp: number;
  readonly pages: number;
}

/** Pages of 31 daily buckets by five dimensions of a large organization, each from another month. */
export const mockPage: Prepare<MockPageInput> = async ({ warmUp, pages }) => {
  const mock = createMock({ seed: 7, size: "large", now: "2026-09-10T14:20:00Z" });
  const ask = async (page: number): Promise<number> => {
    const start = Date.UTC(2026, 7, 1) - page * 86_400_000;
    const url = new URL("https://api.anthropic.com/v1/organizations/usage_report/messages?limit=31");
    url.searchParams.set("starting_at", new Date(start).toISOString());
    url.searchParams.set("ending_at", new Date(start + 31 * 86_400_000).toISOString());
    for (const dimension of groupBy) url.searchParams.append("group_by[]", dimension);
    const response = await mock.fetch(url, {
      headers: { "x-api-key": mock.apiKey, "anthropic-version": "2023-06-01" },
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.arrayBuffer()).byteLength;
  };
  for (let page = 0; page < warmUp; page++) await ask(page);
  return async () => {
    let bytes = 0;
    for (let page = 0; page < pages; page++) bytes += await ask(warmUp + page);
    return { rows: bytes };
  };
};
