import type { Answer } from "../http/answer.ts";
import { formatInstant } from "../time/instant.ts";
import { canonicalJson } from "./canonical-json.ts";
import { createKnownDigests, type KnownDigests } from "./known-digests.ts";
import { type CheckContext, type Layout, type PageCheck, spanBetween } from "./layout.ts";
import { createTextDigest } from "./text-digest.ts";
import { tooDeep } from "./too-deep.ts";
import { wireInstantMs } from "./wire-instant.ts";

/** Records of single UTC days; the API answers for one day at a time. */
export const dayRecords: Layout = {
  windowParams: ["date"],
  maxPieceMs: ({ widthMs }) => widthMs,
  remaining: (window, atMs, split) => split(window).filter(({ startMs }) => (startMs ?? atMs) >= atMs),
  bounds: ({ startMs }) => ({ starting_at: formatInstant(startMs).slice(0, 10) }),
  minPages: () => 1,
  createCheck,
  positionAfter: ({ piece, next, pages, proof, last }) =>
    next === undefined ? { atMs: piece.endMs } : { atMs: piece.startMs, cursor: next, pages, proof, last },
  coverage({ startMs, endMs, futureMs, closedMs }) {
    // Every day that has begun was requested, and a day without records is a quiet day.
    const throughMs = Math.max(startMs, Math.min(futureMs, closedMs));
    return { throughMs, missing: spanBetween(futureMs, endMs), partial: spanBetween(throughMs, futureMs) };
  },
  rowsOf: (item) => [item],
};

function createCheck({ window, rejectDuplicates, last, inspect }: CheckContext): PageCheck {
  const known = rejectDuplicates ? createKnownDigests(last?.known) : undefined;
  let dayMs: number | undefined;
  return {
    expectedMs: () => 0,
    last: () => known && { known: known.last() },
    check(items, piece, answer) {
      if (dayMs !== undefined && dayMs !== piece.startMs) known?.forget();
      dayMs = piece.startMs;
      // Before the inspection, which completes records: only what the server sent is compared.
      const repeat = known && firstRepeat(items, known, answer);
      inspect(items, answer);
      if (window !== undefined)
        for (let index = 0; index < items.length; index++) checkDay(items[index], index, piece.startMs ?? 0, answer);
      if (repeat !== undefined) throw repeatedRecord(repeat, piece.startMs ?? 0, answer);
      return { items, spans: [] };
    },
  };
}

function checkDay(item: unknown, index: number, requestedMs: number, answer: Answer): void {
  const path = `data[${index}].date`;
  const record = item as { date?: unknown };
  // One day is requested at a time, so a record without a date is of that day.
  record.date ??= formatInstant(requestedMs);
  const ms = wireInstantMs(record.date, path, answer);
  if (ms === requestedMs) return;
  const requested = formatInstant(requestedMs).slice(0, 10);
  throw answer.protocolError(
    "bucket_outside",
    `${path} is ${formatInstant(ms)}, but ${requested} was requested.`,
    path,
  );
}

/** What identifies a record is not documented, so only a record that is equal in every field is a duplicate. */
function firstRepeat(items: readonly unknown[], known: KnownDigests, answer: Answer): number | undefined {
  const digest = createTextDigest();
  for (let index = 0; index < items.length; index++) {
    digest.reset();
    try {
      digest.add(canonicalJson(items[index]));
    } catch (error) {
      throw tooDeep(error, index, answer);
    }
    if (!known.add(digest.words(), 0)) return index;
  }
  return undefined;
}

function repeatedRecord(index: number, dayMs: number, answer: Answer): Error {
  return answer.protocolError(
    "duplicate_row",
    `A record of ${formatInstant(dayMs).slice(0, 10)} came before with the same fields. Adding both would count it twice.`,
    `data[${index}]`,
  );
}
