import { createSync, type Store, SyncError, type SyncSummary, type Unit } from "@org/usage-sync";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import { explain } from "../../failure/explain.ts";
import { despiteClosedPipe } from "../../output/despite-closed-pipe.ts";
import { openStore } from "../../store/open-store.ts";
import { openSource, type Source } from "./organization.ts";
import { writeJson, writePlan, writeSummary } from "./output.ts";
import { progressLine } from "./progress-line.ts";
import { rebuildOf, sinceOf, storeOf, streamsOf, type SyncFlags, verifyDaysOf } from "./settings.ts";

/** `usage sync`: reads what is new, what may still change and what is missing, and commits it unit by unit. */
export async function runSync(context: Context, flags: SyncFlags): Promise<number> {
  const streams = streamsOf(flags);
  const since = sinceOf(context, flags);
  const verifyDays = verifyDaysOf(flags);
  const rebuild = rebuildOf(flags, streams);
  const store = await openStore(context, storeOf(flags));
  try {
    const source = flags.dryRun === true ? await openPlan(context, store) : await openSource(context, store);
    const sync = createSync({ ...source, streams, since, verifyDays, rebuild });
    if (flags.dryRun === true) {
      const units = await sync.plan();
      const requests = await sync.countRequests(units);
      if (context.format === "json") await writeJson(context, { requests_at_least: requests, units: named(units) });
      else await writePlan(context, units, requests);
      return exitCode.ok;
    }
    // A unit is finished before the command ends; a second Ctrl-C ends it immediately.
    context.io.finishOnInterrupt?.();
    const summary = await sync.run({ stop: context.signal, onProgress: progressLine(context, isQuiet(flags)) });
    const refusal = refusalOf(summary);
    if (refusal !== undefined) throw refusal;
    await report(context, summary);
    return codeOf(summary);
  } finally {
    await store.close();
  }
}

const unknownOrganization = "unknown";

/** Units of an unknown organization name none: they are run with the one of the key. */
function named(units: readonly Unit[]): readonly Partial<Unit>[] {
  return units.map(({ organization, ...unit }) =>
    organization === unknownOrganization ? unit : { ...unit, organization },
  );
}

/** A plan sends nothing, so of a store that is empty the organization is unknown. */
async function openPlan(context: Context, store: Store): Promise<Source> {
  const organization = (await store.meta())?.organization ?? unknownOrganization;
  return { usage: await context.client(), organization, store };
}

/** The key of another organization fails the run, not one unit. */
function refusalOf({ streams }: SyncSummary): SyncError | undefined {
  return streams
    .flatMap(({ failed }) => failed.map(({ error }) => error))
    .filter((error) => SyncError.isInstance(error))
    .find(({ code }) => code === "other_organization");
}

function isQuiet(flags: object): boolean {
  return (flags as { readonly quiet?: boolean }).quiet === true;
}

async function report(context: Context, summary: SyncSummary): Promise<void> {
  await despiteClosedPipe(async () => {
    if (context.format === "json") await writeJson(context, summaryJson(context, summary));
    else if (!summary.skipped) await writeSummary(context, summary);
  });
  if (summary.skipped) await context.note("Skipped: another run of this organization is at work.");
  if (summary.interrupted) await context.note("Interrupted. What is committed stays; run again to continue.");
  for (const { stream, missing, failed } of summary.streams) {
    if (missing.length > 0)
      await context.note(`${stream}: ${listOf(missing)} not served yet. The next run asks again.`);
    for (const { unit, error } of failed)
      await context.note(`${stream}: ${unit.from} to ${unit.to} failed. ${wordsOf(context, error)}`);
  }
}

function summaryJson(context: Context, { streams, ...summary }: SyncSummary): unknown {
  return {
    organization: summary.organization,
    skipped: summary.skipped,
    interrupted: summary.interrupted,
    requests: summary.requests,
    elapsed_ms: Math.round(summary.elapsedMs),
    streams: streams.map(({ failed, ...stream }) => ({
      ...stream,
      failed: failed.map(({ unit, error }) => ({ from: unit.from, to: unit.to, error: wordsOf(context, error) })),
    })),
  };
}

function wordsOf({ io }: Context, error: unknown): string {
  return explain(error, { isVerbose: false, environment: io.environment });
}

function listOf(days: readonly string[]): string {
  const shown = days.slice(0, 5).join(", ");
  return `${shown}${days.length > 5 ? ` and ${days.length - 5} more days` : ""} ${days.length === 1 ? "is" : "are"}`;
}

function codeOf({ interrupted, streams }: SyncSummary): number {
  if (interrupted) return exitCode.interrupted;
  if (streams.some(({ failed }) => failed.length > 0)) return exitCode.failed;
  return streams.some(({ missing }) => missing.length > 0) ? exitCode.incomplete : exitCode.ok;
}
