import type { DayReceipt, Stream } from "@org/usage-sync";
import { daysOf, type DayRead, type Span, spansOf } from "./spans.ts";

/** Which days of a report were read, and what of it was asked for. */
export interface ReportState {
  /** The report and its grouping in words: days of another grouping count as not read. */
  readonly query: string;
  readonly days: readonly Span[];
}

/**
 * What an engine keeps of one of its streams: a ledger of days, by report. It says which days are at the destination, and
 * has neither figures nor keys. A table's state has the report that fills it, the state of `days` has all of them.
 */
export interface EngineState {
  readonly version: 1;
  readonly organization_id: string;
  readonly reports: Readonly<Record<string, ReportState>>;
}

/** The state of an engine stream that nothing was read for. */
export function emptyState(organization: string): EngineState {
  return { version: 1, organization_id: organization, reports: {} };
}

/** The state after some days of a report were read. Of a list, the newest read takes the place of the others. */
export function withReceipts(state: EngineState, stream: Stream, receipts: readonly DayReceipt[]): EngineState {
  const days = stream.kind === "snapshot" ? new Map<string, DayRead>() : readDays(state, stream);
  for (const { day, read_at, as_of } of receipts) days.set(day, { read_at, as_of });
  const report: ReportState = { query: stream.query, days: spansOf(days) };
  return { ...state, reports: { ...state.reports, [stream.name]: report } };
}

/** The days of a report that were read with its query. */
export function readDays({ reports }: EngineState, { name, query }: Stream): Map<string, DayRead> {
  const report = reports[name];
  return daysOf(report?.query === query ? report.days : []);
}

/** The newest read of some days that any state knows, of a list that of any day; the empty text without one. */
export function newestRead(states: Iterable<EngineState>, stream: Stream, days: readonly string[]): string {
  let newest = "";
  for (const state of states)
    for (const [day, { read_at }] of readDays(state, stream))
      if (read_at > newest && (stream.kind === "snapshot" || days.includes(day))) newest = read_at;
  return newest;
}
