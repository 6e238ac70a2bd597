import { type DayReceipt, isSettled, rowVersion } from "./day-receipt.ts";

/** A receipt from the future was written by a clock that was wrong, and proves nothing: its day is read again. */
export function isProven({ read_at: readAt }: Pick<DayReceipt, "read_at">, nowMs: number): boolean {
  return Date.parse(readAt) <= nowMs;
}

/** Whether a day needs no more reading: it is proven, in the row format of today, and had settled when it was read. */
export function isDone(receipt: DayReceipt | undefined, nowMs: number, settleMs: number): boolean {
  if (receipt === undefined || receipt.version !== rowVersion) return false;
  return isProven(receipt, nowMs) && isSettled(receipt.day, receipt.as_of, settleMs);
}
