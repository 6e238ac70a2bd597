import { dayMinutes, minuteMs } from "../time/width.ts";
import { isOnTheBill } from "../pricing/bill.ts";
import { formatCents, parseCents } from "../pricing/money.ts";
import { unlistedModel } from "../pricing/price-book.ts";
import { factors, unitPrices } from "../pricing/prices.ts";
import { counter, type Counters } from "../simulation/counters.ts";
import { isBlocked } from "../simulation/apply-billing.ts";
import { costHorizon } from "../simulation/horizon.ts";
import type { Stream } from "../simulation/stream.ts";
import { parseDate } from "../time/instant.ts";
import type { World } from "../world.ts";
import { factsOf } from "./facts.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";
import { windowOf, type WindowParams } from "./window.ts";

/**
 * Why a bill is what it is: cents in decimal text. `billed` is the sum of everything but `blocked`.
 * Each cause is what it adds to the ones before it, in the order of the fields.
 */
export interface LedgerBill {
  billed: string;
  /** Tokens at the list price of their day, for standard speed, tier, context and region. */
  list: string;
  longContext: string;
  batch: string;
  usInference: string;
  fastMode: string;
  discount: string;
  webSearch: string;
  codeExecution: string;
  sessions: string;
  /** Tokens of the model that is missing from the price list, after the discount. */
  unlistedModel: string;
  /** What the tokens of blocked requests would have cost without a discount; of models on the price list. */
  blocked: string;
}

type Sums = Record<keyof LedgerBill, bigint>;

/** Counters of tokens, and what each costs of a model's input or output price. */
const kinds = [
  { place: counter.uncached, side: "input", factor: [1n, 1n] },
  { place: counter.cacheRead, side: "input", factor: factors.cacheRead },
  { place: counter.cache5m, side: "input", factor: factors.cacheCreation5m },
  { place: counter.cache1h, side: "input", factor: factors.cacheCreation1h },
  { place: counter.output, side: "output", factor: [1n, 1n] },
] as const;

/** Takes the bill of a window apart, hour by hour, without the rates that the cost report is made of. */
export function trueBill(world: World, params: WindowParams, time: ReadingTime): LedgerBill {
  const nowMinute = Math.floor(time.nowMs / minuteMs);
  const today = time.isSettled ? Number.POSITIVE_INFINITY : Math.floor(nowMinute / dayMinutes) * dayMinutes;
  const { from, to } = windowOf(params, "1d", nowMinute);
  const horizon = horizonAt(time, costHorizon);
  const sums = emptySums();
  const streams = world.streams.filter(isOnTheBill);
  for (const { minute, stream, counters } of factsOf(streams, from, Math.min(to, today), horizon, false))
    addFact(sums, world, stream, Math.floor(minute / dayMinutes), counters);
  sums.billed = Object.entries(sums).reduce((total, [name, sum]) => (name === "blocked" ? total : total + sum), 0n);
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, signed(sum)])) as unknown as LedgerBill;
}

function addFact(sums: Sums, world: World, stream: Stream, day: number, counters: Counters): void {
  const isFree = world.billing.blockedRequests === true && isBlocked(stream, day);
  if (stream.meter === "code_execution")
    sums.codeExecution += BigInt(counters[counter.codeExecution] ?? 0) * parseCents(unitPrices.codeExecutionUnit);
  if (stream.meter === "session")
    sums.sessions += BigInt(counters[counter.session] ?? 0) * parseCents(unitPrices.sessionUnit);
  if (stream.meter !== "tokens") return;
  if (!isFree) sums.webSearch += BigInt(counters[counter.webSearch] ?? 0) * parseCents(unitPrices.webSearchRequest);
  const isPast = ({ from }: { readonly from: string }) => (parseDate(from) ?? 0) <= day * dayMinutes * minuteMs;
  const price = world.prices.listPrices.findLast((entry) => entry.model === stream.model && isPast(entry));
  const [paid, of] = world.prices.discounts.findLast(isPast)?.pays ?? [1n, 1n];
  if (price === undefined) return;
  for (const { place, side, factor } of kinds) {
    const units = BigInt(counters[place] ?? 0);
    const list = (units * parseCents(price[side]) * factor[0]) / factor[1] / 1_000_000n;
    const isLong = stream.contextWindow === "200k-1M";
    const long = isLong ? scaled(list, side === "input" ? factors.longContextInput : factors.longContextOutput) : list;
    const batched = stream.serviceTier === "batch" ? scaled(long, factors.batch) : long;
    const regional = stream.inferenceGeo === "us" ? scaled(batched, factors.usOnly) : batched;
    const fast = stream.speed === "fast" ? scaled(regional, factors.fast) : regional;
    const net = (fast * paid) / of;
    if (stream.model === unlistedModel.model) sums.unlistedModel += isFree ? 0n : net;
    else if (isFree) sums.blocked += fast;
    else {
      sums.list += list;
      sums.longContext += long - list;
      sums.batch += batched - long;
      sums.usInference += regional - batched;
      sums.fastMode += fast - regional;
      sums.discount += net - fast;
    }
  }
}

function scaled(money: bigint, [above, below]: readonly [bigint, bigint]): bigint {
  return (money * above) / below;
}

function emptySums(): Sums {
  return {
    billed: 0n,
    list: 0n,
    longContext: 0n,
    batch: 0n,
    usInference: 0n,
    fastMode: 0n,
    discount: 0n,
    webSearch: 0n,
    codeExecution: 0n,
    sessions: 0n,
    unlistedModel: 0n,
    blocked: 0n,
  };
}

function signed(money: bigint): string {
  return money < 0n ? `-${formatCents(-money)}` : formatCents(money);
}
