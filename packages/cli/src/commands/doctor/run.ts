import { ConfigError, HttpError, type UsageClient, type UsageEvent } from "@org/usage";
import type { Context } from "../../context/context.ts";
import { familyWords, type KeyFamily } from "../../context/key-family.ts";
import { CommandError } from "../../failure/command-error.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { explain } from "../../failure/explain.ts";
import { formatInstant } from "../../format/instant.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { dayMs } from "../../window/read-window.ts";
import { type Probe, probes } from "./probes.ts";
import { type Finding, findingsSheet } from "./findings.ts";
import { watchServerClock } from "./server-clock.ts";

/** More than this between two clocks is worth a word: windows end where "now" is. */
const tolerableSkewMs = 30_000;

/** `usage doctor`: which key, what it may read, and whether both sides speak of the same things. */
export async function runDoctor(context: Context): Promise<number> {
  const { family, source } = await context.key();
  if (family === undefined) {
    throw new CommandError("There is no key. Set ANTHROPIC_ADMIN_API_KEY, or use --key-file FILE or --key-stdin.");
  }
  const unknown = new Map<string, string>();
  const clock = watchServerClock(context.fetch, () => context.now());
  const client = await context.client({
    fetch: clock.fetch,
    onEvent: (event) => noteUnknown(unknown, event),
    retry: { maxAttempts: 2, maxRetryAfterMs: 5_000 },
    timeoutMs: 10_000,
  });
  const endMs = Math.floor((context.nowMs - 3_600_000) / dayMs) * dayMs;
  const day = { starting_at: formatInstant(endMs - dayMs), ending_at: formatInstant(endMs) };
  const asked = await Promise.all(
    probes.map(async (probe) => ask(probe, family, async () => await firstPage(probe, client, day, context.signal))),
  );
  context.signal.throwIfAborted();
  const findings: Finding[] = [
    { check: "key", state: family === "workspace" ? "bad" : "good", detail: `${familyWords[family]}, from ${source}` },
    await organization(client, context.signal),
    ...asked,
    skew(clock.skewMs()),
    drift(unknown),
  ];
  await writeSheets(context, [findingsSheet(findings, context.readAt())]);
  return findings.some(({ state }) => state === "bad") ? exitCode.failed : exitCode.ok;
}

async function firstPage(
  probe: Probe,
  client: UsageClient,
  day: { readonly starting_at: string; readonly ending_at: string },
  signal: AbortSignal,
): Promise<void> {
  for await (const _page of probe.open(client, day, { signal }).pages()) return;
}

async function ask(probe: Probe, family: KeyFamily, read: () => Promise<void>): Promise<Finding> {
  const check = `reads ${probe.name}`;
  const expected = family === "unknown" || probe.takenFrom.includes(family);
  const startedMs = performance.now();
  try {
    await read();
    return { check, state: "good", detail: "yes", elapsedMs: Math.round(performance.now() - startedMs) };
  } catch (error) {
    if (!expected && isRefusal(error)) return { check, state: "none", detail: `no, it is not for ${wordsOf(family)}` };
    return { check, state: "bad", detail: explain(error, false) };
  }
}

function isRefusal(error: unknown): boolean {
  return (
    ConfigError.isInstance(error) || (HttpError.isInstance(error) && (error.status === 401 || error.status === 403))
  );
}

function wordsOf(family: KeyFamily): string {
  return family === "oauth" ? "an OAuth token" : `${family === "workspace" ? "a" : "an"} ${family} key`;
}

/** An analytics key has no organization to look up; that is no fault. */
async function organization({ directory }: UsageClient, signal: AbortSignal): Promise<Finding> {
  try {
    const { name } = await directory.organization({ signal });
    return { check: "organization", state: "good", detail: name };
  } catch (error) {
    return { check: "organization", state: isRefusal(error) ? "none" : "bad", detail: explain(error, false) };
  }
}

function skew(skewMs: number | undefined): Finding {
  if (skewMs === undefined) return { check: "clock", state: "none", detail: "the server did not say what time it is" };
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= tolerableSkewMs)
    return { check: "clock", state: "good", detail: `within ${seconds} s of the server's` };
  const side = skewMs > 0 ? "ahead of" : "behind";
  return { check: "clock", state: "bad", detail: `${seconds} s ${side} the server's: set this machine's clock` };
}

function noteUnknown(unknown: Map<string, string>, event: UsageEvent): void {
  if (event.type !== "unrecognized") return;
  unknown.set(`${event.report} ${event.path}`, JSON.stringify(event.value) ?? "");
}

function drift(unknown: ReadonlyMap<string, string>): Finding {
  if (unknown.size === 0) return { check: "description", state: "good", detail: "nothing in the answers was new" };
  const shown = [...unknown].slice(0, 5).map(([place, value]) => `${place} = ${value}`);
  const more = unknown.size > 5 ? `, and ${unknown.size - 5} more` : "";
  return {
    check: "description",
    state: "none",
    detail: `the API has values that this version does not know (they are in the figures): ${shown.join(", ")}${more}`,
  };
}
