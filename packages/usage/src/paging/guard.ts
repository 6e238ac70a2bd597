import { ParamsError } from "../errors/params-error.ts";
import type { ProtocolErrorCode } from "../errors/protocol-error.ts";
import type { Answer } from "../http/answer.ts";
import { formatInstant, instantMs } from "../time/instant.ts";
import type { Piece } from "../plan/pieces.ts";
import type { WindowMs } from "../plan/window.ts";
import type { ReportDefinition } from "../definition.ts";
import { createInspector, inspect, type Inspector, type OnUnrecognized } from "./inspect-row.ts";

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Looks at every page in the order of delivery, and throws at the first thing that makes the report less than whole and exact. */
export interface Guard {
  /** Checks a page and gives the spans of its buckets; reports without buckets have none. */
  check(items: readonly unknown[], piece: Piece, answer: Answer): readonly Span[];
  /** The edge that the next bucket must start on. */
  expectedMs(): number;
}

export function createGuard(
  definition: ReportDefinition,
  window: WindowMs | undefined,
  fromMs: number | undefined,
  bucketed: boolean,
  onUnrecognized: OnUnrecognized,
): Guard {
  const inspector = createInspector(definition.item, "data[]");
  let expectedMs = fromMs ?? 0;
  const isWrittenAs = createComparison();
  return {
    expectedMs: () => expectedMs,
    check(items, piece, answer) {
      inspectAll(items, definition.isPlain, inspector, answer, onUnrecognized);
      if (window === undefined) return [];
      if (definition.layout === "days") checkDays(items, piece, answer);
      if (definition.layout === "rows" && bucketed) checkRows(items, piece, window, answer);
      if (definition.layout !== "buckets") return [];
      return items.map((item, index) => {
        const next = { startMs: expectedMs, endMs: expectedMs + window.widthMs };
        const span = isWrittenAs(next, item) ? next : spanOf(item, index, answer);
        checkBucket(span, index, expectedMs, window, piece, answer);
        expectedMs = span.endMs;
        return span;
      });
    },
  };
}

function inspectAll(
  items: readonly unknown[],
  isPlain: ((item: unknown) => boolean) | undefined,
  inspector: Inspector,
  answer: Answer,
  onUnrecognized: OnUnrecognized,
): void {
  for (let index = 0; index < items.length; index++) {
    if (isPlain?.(items[index])) continue;
    const problem = inspect(items[index], inspector, onUnrecognized);
    if (problem === undefined) continue;
    const path = `data[${index}]${problem.path}`;
    throw answer.protocolError("bad_row", `${path} ${problem.message}, so this is no exact report.`, path);
  }
}

function checkBucket(
  span: Span,
  index: number,
  expectedMs: number,
  window: WindowMs,
  piece: Piece,
  answer: Answer,
): void {
  const { startMs, endMs } = span;
  const fail = (code: ProtocolErrorCode, problem: string): never => {
    throw answer.protocolError(code, `The bucket ${show(span)} ${problem}.`, `data[${index}]`);
  };
  const width = { startMs, endMs: startMs + window.widthMs };
  if (startMs < window.startMs || startMs >= window.endMs)
    fail("bucket_outside", `is outside the window ${show(window)}`);
  if (endMs > width.endMs)
    fail(
      "bucket_overlap",
      `is longer than the width that was asked for and runs into ${show({ startMs: width.endMs, endMs: width.endMs + window.widthMs })}`,
    );
  if (endMs < width.endMs) fail("bucket_gap", `is shorter than the width that was asked for, ${show(width)}`);
  const before = { startMs: expectedMs - window.widthMs, endMs: expectedMs };
  if (startMs > expectedMs) {
    const after =
      expectedMs === window.startMs ? `does not start the window ${show(window)}` : `follows ${show(before)}`;
    fail("bucket_gap", `${after}: what lies between is missing`);
  }
  if (startMs < expectedMs) fail("bucket_overlap", `comes after ${show(before)}: it was counted before`);
  if (endMs > (piece.endMs ?? Infinity)) fail("bucket_outside", "was not asked for by this request");
}

function checkDays(items: readonly unknown[], piece: Piece, answer: Answer): void {
  for (const [index, item] of items.entries()) {
    const path = `data[${index}].date`;
    const record = item as { date?: unknown };
    // One day is asked for at a time, so a record that does not say its day is of that one.
    record.date ??= formatInstant(piece.startMs ?? 0);
    const ms = parsed(record.date, path, answer);
    if (ms === piece.startMs) continue;
    const asked = formatInstant(piece.startMs ?? 0).slice(0, 10);
    throw answer.protocolError("bucket_outside", `${path} is ${formatInstant(ms)}, but ${asked} was asked for.`, path);
  }
}

function checkRows(items: readonly unknown[], piece: Piece, window: WindowMs, answer: Answer): void {
  for (const [index, item] of items.entries()) {
    const span = spanOf(item, index, answer);
    const inside =
      span.startMs >= (piece.startMs ?? window.startMs) &&
      span.endMs <= (piece.endMs ?? window.endMs) &&
      span.startMs < span.endMs;
    const overMs = span.endMs - span.startMs - window.widthMs;
    if (inside && overMs === 0 && span.startMs % window.widthMs === 0) continue;
    const [code, problem] = inside ? misfit(overMs) : outside(window);
    throw answer.protocolError(code, `The row of ${show(span)} ${problem}.`, `data[${index}]`);
  }
}

function outside(window: WindowMs): readonly [ProtocolErrorCode, string] {
  return ["bucket_outside", `is outside the window ${show(window)}`];
}

/** A row that is not one bucket would be counted with its neighbours, or leave a part of its bucket out. */
function misfit(overMs: number): readonly [ProtocolErrorCode, string] {
  if (overMs < 0) return ["bucket_gap", "is shorter than the width that was asked for"];
  return ["bucket_overlap", overMs > 0 ? "is longer than the width that was asked for" : "lies across two buckets"];
}

/** Whether an item has certain bounds. Most have, and to see that is far cheaper than to read them. */
function createComparison(): (span: Span, item: unknown) => boolean {
  let lastMs = Number.NaN;
  let lastText: unknown;
  return ({ startMs, endMs }, item) => {
    const { starting_at: start, ending_at: end } = item as { starting_at?: unknown; ending_at?: unknown };
    // The end of a bucket comes once more, as the start of the next.
    const startsThere = startMs === lastMs && start === lastText;
    if (!startsThere && !isWritten(start, startMs)) return false;
    lastMs = endMs;
    lastText = end;
    return isWritten(end, endMs);
  };
}

const plainInstant = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Whether a text is an instant as the API writes it. Date.UTC rolls 31 June over to July: the day must stay the same. */
function isWritten(text: unknown, ms: number): boolean {
  if (typeof text !== "string") return false;
  if (!plainInstant.test(text)) return text === formatInstant(ms);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const day = twoDigits(text, 8);
  const time = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)] as const;
  return Date.UTC(year, twoDigits(text, 5) - 1, day, ...time) === ms && new Date(ms).getUTCDate() === day;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

const zero = 48;

function spanOf(item: unknown, index: number, answer: Answer): Span {
  const { starting_at: start, ending_at: end } = item as { starting_at?: unknown; ending_at?: unknown };
  return {
    startMs: parsed(start, `data[${index}].starting_at`, answer),
    endMs: parsed(end, `data[${index}].ending_at`, answer),
  };
}

function parsed(value: unknown, path: string, answer: Answer): number {
  try {
    return instantMs(value, path);
  } catch (error) {
    if (!ParamsError.isInstance(error)) throw error;
    throw answer.protocolError("bad_row", `${path} is not an instant.`, path);
  }
}

function show({ startMs, endMs }: Span): string {
  return `${formatInstant(startMs)} to ${formatInstant(endMs)}`;
}
