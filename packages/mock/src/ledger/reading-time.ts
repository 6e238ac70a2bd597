import { everything, type Horizon } from "../simulation/horizon.ts";

/** When the ledger is read, and whether it is asked for the figures of then or for those that all settle to. */
export interface ReadingTime {
  readonly nowMs: number;
  readonly isSettled: boolean;
}

/** The horizon of a report at that time. */
export function horizonAt(time: ReadingTime, horizonOf: (nowMs: number) => Horizon): Horizon {
  return time.isSettled ? everything : horizonOf(time.nowMs);
}
