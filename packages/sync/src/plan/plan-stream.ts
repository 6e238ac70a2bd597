import { addDays, dayOf } from "../days/day.ts";
import type { DayReceipt } from "../ledger/day-receipt.ts";
import type { Stream } from "../streams/stream.ts";
import { type DaySpan, planDays } from "./plan-days.ts";
import { queryHash, type Unit } from "./unit.ts";

interface Situation {
  readonly organization: string;
  readonly nowMs: number;
  readonly since: string;
  readonly verifyDays: number;
}

/** The units that bring a stream up to date, oldest first. Pure: the same ledger and clock give the same plan. */
export function planStream(stream: Stream, ledger: readonly DayReceipt[], situation: Situation): Unit[] {
  const { organization, nowMs, since, verifyDays } = situation;
  const { settleMs, unitDays, readsDaysOneByOne } = stream;
  const today = dayOf(nowMs);
  const spans: readonly DaySpan[] =
    stream.kind === "snapshot"
      ? [{ from: today, to: addDays(today, 1) }]
      : planDays(ledger, nowMs, {
          since,
          settleMs,
          unitDays,
          readsDaysOneByOne,
          verifyDays,
          earliest: stream.earliest?.(nowMs),
        });
  const query = queryHash(stream);
  return spans.map(({ from, to }) => ({ v: 1, organization, stream: stream.name, from, to, query }));
}
