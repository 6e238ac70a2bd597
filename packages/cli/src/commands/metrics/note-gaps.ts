import type { History } from "@org/usage-metrics";
import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import type { OrganizationHistory } from "./read-histories.ts";

/** Says which days have no figures, and which may still change. Missing days have their own exit code. */
export async function noteGaps(context: Context, histories: readonly OrganizationHistory[]): Promise<number> {
  for (const { organization, missing, unsettled } of histories) {
    // With one organization, it goes without saying.
    const of = histories.length > 1 ? `${organization}: ` : "";
    for (const [stream, days] of byStream(missing))
      await context.note(
        `${of}${stream}: ${listOf(days)} not stored and left out. Run usage sync, with --since if it is older.`,
      );
    for (const [stream, days] of byStream(unsettled))
      await context.note(
        `${of}${stream}: ${days.length} ${days.length === 1 ? "day" : "days"} from ${days[0]} on may still change.`,
      );
  }
  return histories.some(({ missing }) => missing.length > 0) ? exitCode.incomplete : exitCode.ok;
}

function byStream(days: History["missing"]): Map<string, string[]> {
  const streams = new Map<string, string[]>();
  for (const { stream, day } of days) streams.set(stream, [...(streams.get(stream) ?? []), day]);
  return streams;
}

function listOf(days: readonly string[]): string {
  const shown = days.slice(0, 5).join(", ");
  return `${shown}${days.length > 5 ? ` and ${days.length - 5} more days` : ""} ${days.length === 1 ? "is" : "are"}`;
}
