import type { SyncSummary } from "@org/usage-sync";

/** What a run brought, in a sentence per stream. */
export function describeEnd({ streams, interrupted }: SyncSummary, words: (error: unknown) => string): string[] {
  const sentences = streams.flatMap(({ stream, days, rows, missing, failed }) => [
    `${stream}: ${count(days, "day")} and ${count(rows, "row")} sent.`,
    ...(missing.length === 0 ? [] : [`${stream}: not served yet, and read by the next run: ${missing.join(", ")}.`]),
    ...failed.map(({ unit, error }) => `${stream}: ${unit.from} to ${unit.to} failed. ${words(error)}`),
  ]);
  return interrupted ? [...sentences, "Interrupted. What was sent stays; run again to continue."] : sentences;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
