import { inspect } from "node:util";
import { probes } from "./probes.ts";
import { probeKey, type ReadRows, serverOf, TooManyRequests } from "./server.ts";

/** How a client is probed: itself, its rows, and the waits that it asked for. */
export interface Contender {
  readonly client: unknown;
  readonly read: ReadRows;
  readonly waits: readonly number[];
}

const minuteMs = 60_000;

/** What each probe came to, by its name, in the words of the table. */
export async function outcomesOf(contender: Contender): Promise<Readonly<Record<string, string>>> {
  const outcomes: Record<string, string> = {};
  for (const { name, answer } of probes) {
    const before = contender.waits.length;
    const outcome = await outcomeOf(contender.read, answer);
    const longest = Math.max(0, ...contender.waits.slice(before));
    outcomes[name] = longest > minuteMs ? `waits ${Math.round(longest / 1000)} seconds, ${outcome}` : outcome;
  }
  const shown = inspect(contender.client, { depth: 10 });
  outcomes["`util.inspect(client)`"] = shown.includes(probeKey) ? "shows the key" : "does not show the key";
  return outcomes;
}

async function outcomeOf(read: ReadRows, answer: (index: number) => Response): Promise<string> {
  const server = serverOf(answer);
  let rows = 0;
  let tokens = "";
  try {
    for await (const row of read(server)) {
      rows += 1;
      tokens = String((row as { usage?: { output_tokens?: number } }).usage?.output_tokens);
    }
  } catch (error) {
    if (error instanceof TooManyRequests || isCausedByTooMany(error)) return "reads on without end";
    const { name, code } = error as { readonly name: string; readonly code?: string };
    return `\`${name}\`${code === undefined ? "" : ` \`${code}\``}`;
  }
  if (rows === 0) return "an empty report";
  if (tokens !== "7") return tokens;
  return rows === 1 ? "a report of 1 row" : `a report of ${rows} rows`;
}

const isCausedByTooMany = (error: unknown): boolean => (error as { cause?: unknown }).cause instanceof TooManyRequests;
