import type { UsageClient, UsageEvent } from "@org/usage";
import type { Context } from "../../context/context.ts";
import type { Key } from "../../context/key.ts";
import { familyWords, type KeyFamily } from "../../context/key-family.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { explain } from "../../failure/explain.ts";
import { formatInstant } from "../../format/instant.ts";
import { writeSheets } from "../../output/write-sheets.ts";
import { dayMs, hourMs, startOfStep } from "../../window/widths.ts";
import { type Finding, findingsSheet } from "./findings.ts";
import { commonError, isConnectionError, isRefusal, type Probed, tryProbe } from "./probe.ts";
import { type Probe, probes } from "./probes.ts";
import { watchServerClock } from "./server-clock.ts";

/** A larger difference between the clocks is reported: windows end at "now". */
const maxSkewMs = 30_000;

/** `usage doctor`: the address, the key, what it can read, and whether both sides agree on the time and the API. */
export async function runDoctor(context: Context): Promise<number> {
  const key = await context.key();
  const unknown = new Map<string, string>();
  const clock = watchServerClock(context.fetch, () => context.now());
  const client = await context.client({
    fetch: clock.fetch,
    onEvent: (event) => noteUnknown(unknown, event),
    retry: { maxAttempts: 2, maxRetryAfterMs: 5_000 },
    timeoutMs: 10_000,
  });
  const endMs = startOfStep(context.nowMs - hourMs, dayMs);
  const day = { starting_at: formatInstant(endMs - dayMs), ending_at: formatInstant(endMs) };
  const probed = await Promise.all(
    probes.map((probe) => tryProbe(probe, key.family, () => readFirstPage(probe, client, day, context.signal))),
  );
  context.signal.throwIfAborted();
  const words = (error: unknown): string => explain(error, { isVerbose: false, environment: context.io.environment });
  const common = commonError(probed);
  const hasRead = probed.some(({ error }) => error === undefined);
  const findings: Finding[] = [
    addressFinding(context, common, words),
    keyFinding(key, common, hasRead, words),
    ...(common === undefined ? [await organization(client, context.signal, words)] : []),
    ...(common === undefined ? probed.map((each) => probeFinding(each, key.family, words)) : []),
    skew(clock.skewMs(), hasRead),
    description(unknown, hasRead),
  ];
  const address = `The key goes to ${context.address.url ?? "the demo, without a network"}`;
  await writeSheets(context, [findingsSheet(findings, address, context.readAt())]);
  return findings.some(({ state }) => state === "bad") ? exitCode.failed : exitCode.ok;
}

async function readFirstPage(
  probe: Probe,
  client: UsageClient,
  day: { readonly starting_at: string; readonly ending_at: string },
  signal: AbortSignal,
): Promise<void> {
  for await (const _page of probe.open(client, day, { signal }).pages()) return;
}

type Words = (error: unknown) => string;

function addressFinding({ address }: Context, common: unknown, words: Words): Finding {
  const detail = address.url === undefined ? "a demo, without a network" : `${address.url}, from ${address.source}`;
  if (common === undefined || !isConnectionError(common)) return { check: "address", state: "none", detail };
  return { check: "address", state: "bad", detail: `${detail}: ${words(common)}` };
}

function keyFinding({ family, source }: Key, common: unknown, hasRead: boolean, words: Words): Finding {
  const detail = `${familyWords[family]}, from ${source}`;
  if (common !== undefined && !isConnectionError(common)) {
    return { check: "key", state: "bad", detail: `${detail}: ${words(common)}` };
  }
  if (family === "workspace" && !hasRead) {
    return { check: "key", state: "bad", detail: `${detail}: it reads nothing, as if it is scoped to a workspace` };
  }
  return { check: "key", state: hasRead ? "good" : "none", detail };
}

function probeFinding({ probe, error, isExpected, elapsedMs }: Probed, family: KeyFamily, words: Words): Finding {
  const check = `reads ${probe.name}`;
  if (error === undefined) return { check, state: "good", detail: "yes", elapsedMs };
  if (!isExpected && isRefusal(error)) {
    const isAccepted = probe.acceptedFrom.includes(family) || family === "unknown";
    const detail = isAccepted ? "no, the key lacks a scope or early access" : `no, not with ${wordsOf(family)}`;
    return { check, state: "none", detail };
  }
  return { check, state: "bad", detail: words(error) };
}

function wordsOf(family: KeyFamily): string {
  if (family === "oauth") return "an OAuth token";
  return family === "workspace" ? "this key" : `an ${family} key`;
}

/** An analytics key can't look up its organization; that is not a fault. */
async function organization({ directory }: UsageClient, signal: AbortSignal, words: Words): Promise<Finding> {
  try {
    const { name } = await directory.organization({ signal });
    return { check: "organization", state: "good", detail: name };
  } catch (error) {
    return { check: "organization", state: isRefusal(error) ? "none" : "bad", detail: words(error) };
  }
}

function skew(skewMs: number | undefined, hasRead: boolean): Finding {
  if (skewMs === undefined) return { check: "clock", state: "none", detail: "the server did not say what time it is" };
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  if (Math.abs(skewMs) <= maxSkewMs) {
    // A refusal has a date too, but it can be of another server.
    return { check: "clock", state: hasRead ? "good" : "none", detail: `within ${seconds} s of the server's` };
  }
  const side = skewMs > 0 ? "ahead of" : "behind";
  return { check: "clock", state: "bad", detail: `${seconds} s ${side} the server's: set this machine's clock` };
}

function noteUnknown(unknown: Map<string, string>, event: UsageEvent): void {
  if (event.type !== "unrecognized") return;
  unknown.set(`${event.report} ${event.path}`, JSON.stringify(event.value) ?? "");
}

function description(unknown: ReadonlyMap<string, string>, hasRead: boolean): Finding {
  const check = "description";
  if (!hasRead) return { check, state: "none", detail: "not checked: no report was read" };
  if (unknown.size === 0) return { check, state: "good", detail: "the answers contain nothing unknown" };
  const listed = [...unknown].slice(0, 5).map(([place, value]) => `${place} = ${value}`);
  const more = unknown.size > 5 ? `, and ${unknown.size - 5} more` : "";
  return {
    check,
    state: "none",
    detail: `the API sent what this version does not know (rows keep it, but a new counter is in no total): ${listed.join(", ")}${more}`,
  };
}
