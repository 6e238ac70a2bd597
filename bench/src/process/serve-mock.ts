// The mock as its users run it, in a separate process: a server, and large pages through its fetch.
import { createMock } from "@org/usage-mock";
import { groupBy } from "../contenders.ts";

const now = "2026-09-10T14:20:00Z";
const mock = createMock({ seed: 7, now });
const { url } = await mock.listen();

/** A request: the CPU time until now, or this number of large pages after some that warm up. */
export type MockRequest = "cpu" | { readonly largePages: number; readonly warmUp: number };

process.on("message", async (request: MockRequest) => {
  if (request === "cpu") process.send?.({ cpuMs: cpuMs() });
  else process.send?.(await readLargePages(request.largePages, request.warmUp));
});
process.on("disconnect", () => process.exit(0));
process.send?.({ url, apiKey: mock.apiKey });

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function readLargePages(pages: number, warmUp: number): Promise<{ cpuMs: number; wallMs: number }> {
  const large = createMock({ seed: 7, size: "large", now });
  for (let page = 0; page < warmUp; page++) await readLargePage(large, page);
  const [startedMs, cpuBefore] = [performance.now(), cpuMs()];
  for (let page = 0; page < pages; page++) await readLargePage(large, warmUp + page);
  return { cpuMs: (cpuMs() - cpuBefore) / pages, wallMs: (performance.now() - startedMs) / pages };
}

/** A page of 31 daily buckets by five dimensions of a large organization, each from another month. */
async function readLargePage(large: typeof mock, page: number): Promise<void> {
  const start = Date.UTC(2026, 7, 1) - page * 86_400_000;
  const address = new URL("https://api.anthropic.com/v1/organizations/usage_report/messages?limit=31");
  address.searchParams.set("starting_at", new Date(start).toISOString());
  address.searchParams.set("ending_at", new Date(start + 31 * 86_400_000).toISOString());
  for (const dimension of groupBy) address.searchParams.append("group_by[]", dimension);
  const headers = { "x-api-key": large.apiKey, "anthropic-version": "2023-06-01" };
  const response = await large.fetch(address, { headers });
  if (!response.ok) throw new Error(await response.text());
  await response.arrayBuffer();
}
