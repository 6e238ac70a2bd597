import { dayEndMs } from "../days/day.ts";

/** The ledger row of one stored day. Names are those of its columns. */
export interface DayReceipt {
  readonly organization_id: string;
  readonly stream: string;
  /** UTC day; of a list, the day that it was read. */
  readonly day: string;
  /** The store's clock before the first request of the read that is stored. */
  readonly read_at: string;
  /** `data_refreshed_at` if the report has it, otherwise `read_at`. */
  readonly as_of: string;
  /** Rows of the report's tables; 0 for a day that the API covers and that is empty. */
  readonly rows: number;
  /** Fingerprint of the rows. */
  readonly digest: string;
  /** Whether the day was read after it settled. We never say final: the API promises nothing. */
  readonly settled: boolean;
  /** The day's total as plain decimal: dollars of cost, tokens of usage; null for a list. */
  readonly total: string | null;
  /** Version of this package's row format. */
  readonly version: number;
  /** Hash of the stream's query: rows of another grouping are other rows. */
  readonly query: string;
}

/** The version of the row format that this package writes. */
export const rowVersion = 1;

/** Whether a day that was read as of `asOf` had settled by then. */
export function isSettled(day: string, asOf: string, settleMs: number): boolean {
  return Date.parse(asOf) >= dayEndMs(day) + settleMs;
}
