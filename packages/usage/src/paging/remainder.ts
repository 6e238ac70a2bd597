import type { Shape } from "@org/usage-raw";
import { ProtocolError } from "../errors/protocol-error.ts";
import { formatInstant } from "../time/instant.ts";
import type { Prepared } from "../plan/prepare.ts";
import { addDecimals, type Decimal, parseDecimal, printDecimal } from "../money/decimal.ts";
import { isDimension } from "../dimensions/row-dimensions.ts";
import { type ChainSource, readChain } from "./follow-cursors.ts";
import type { Envelope } from "./envelope.ts";
import { createGuard, type Span } from "./guard.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

type Row = Readonly<Record<string, unknown>>;

interface Bucket {
  readonly results: Row[];
}

/** The same report without its grouping: what the groups of a bucket should add up to. */
export function ungrouped(prepared: Prepared): Prepared {
  const { group_by: _, ...query } = prepared.query;
  const { "group_by[]": __, ...wire } = prepared.wire;
  return { ...prepared, query, wire, grouped: [] };
}

/** Rows of a group by kind of cost; together they are one group. */
const fansOut: ReadonlySet<string> = new Set(["cost_type", "token_type"]);

/**
 * Whether a bucket lists as many groups as the API lists at most, so that others may have been left out. It is not
 * documented whether rows that fan one group out by kind of cost count: a bucket is full either way.
 */
export function isFull(results: readonly Row[] | undefined, mostGroups: number | undefined): boolean {
  if (results === undefined || mostGroups === undefined || results.length < mostGroups) return false;
  return results.length === mostGroups || new Set(results.map(groupOf)).size >= mostGroups;
}

function groupOf(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([name, value]) => isDimension(name, value) && !fansOut.has(name)));
}

/**
 * Gives every bucket that is full of groups one more row, marked `remainder: true`: the total less the groups it
 * lists. The totals of a page are read in one request, beside the page, and must be of the same refresh. Resolves
 * to the number of rows added.
 */
export async function addRemainders(
  totals: ChainSource,
  { definition, query }: Prepared,
  { items, refreshedAtMs }: Envelope,
  spans: readonly Span[],
  onUnrecognized: OnUnrecognized,
): Promise<number> {
  if (query["group_by"] === undefined) return 0;
  const full = new Map<number, Bucket>();
  for (const [index, { startMs }] of spans.entries()) {
    const bucket = items[index] as Bucket;
    if (isFull(bucket.results, definition.mostGroups)) full.set(startMs, bucket);
  }
  const among = spans.filter(({ startMs }) => full.has(startMs));
  const [first, last] = [among[0], among.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const piece = { startMs: first.startMs, endMs: last.endMs };
  const window = { ...piece, widthMs: first.endMs - first.startMs };
  const guard = createGuard(definition, window, window.startMs, true, onUnrecognized);
  const shape = resultShape(definition.item);
  for await (const { envelope, answer } of readChain(totals, piece)) {
    if (envelope.refreshedAtMs !== refreshedAtMs) {
      throw answer.protocolError(
        "cursor_expired",
        "The data was refreshed between the groups and their total, so the rest can't be told: resume the walk.",
        "data_refreshed_at",
      );
    }
    for (const [index, { startMs }] of guard.check(envelope.items, piece, answer).entries()) {
      const bucket = full.get(startMs);
      if (bucket === undefined) continue;
      const [total, ...others] = (envelope.items[index] as Bucket).results;
      const rest = total && others.length === 0 ? subtract(total, bucket.results, shape) : undefined;
      if (rest === undefined) {
        const path = `data[${index}].results`;
        throw answer.protocolError("bad_row", "The groups of a bucket don't fit its total.", path);
      }
      bucket.results.push({ ...rest, remainder: true });
    }
  }
  if (guard.expectedMs() < window.endMs) {
    const missing = formatInstant(guard.expectedMs());
    throw new ProtocolError(
      "bucket_gap",
      `The totals end at ${missing}, before the groups do: the rest of a full bucket can't be told.`,
    );
  }
  return full.size;
}

function resultShape(item: Shape): Shape {
  const results = item["results"];
  const each = typeof results === "object" && "each" in results ? results.each : undefined;
  return typeof each === "object" && "fields" in each ? each.fields : {};
}

/** The total less all parts, figure by figure; undefined where the parts are more than the whole. */
function subtract(total: Row, parts: readonly Row[], shape: Shape): Row | undefined {
  const rest: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const whole = total[name];
    const taken = parts.map((part) => part[name]);
    if (field === "currency") rest[name] = taken.every((currency) => currency === whole) ? whole : undefined;
    else if (field === "count" || field === "count?") rest[name] = lessCounts(whole, taken);
    else if (field === "cents") rest[name] = lessCents(whole, taken);
    else if (typeof field === "object" && "fields" in field)
      rest[name] = subtract(whole as Row, taken as Row[], field.fields);
    else rest[name] = null;
    if (rest[name] === undefined) return undefined;
  }
  return rest;
}

function lessCounts(whole: unknown, taken: readonly unknown[]): number | null | undefined {
  if (whole === null || taken.includes(null)) return null;
  const rest = (taken as number[]).reduce((sum, count) => sum - count, whole as number);
  return rest < 0 ? undefined : rest;
}

/** Credits may make a part negative, and with it the rest; without them the rest of a cost is a cost. */
function lessCents(whole: unknown, taken: readonly unknown[]): string | undefined {
  const parts = taken.map(cents);
  const rest = parts.reduce((sum, part) => addDecimals(sum, negative(part)), cents(whole));
  return rest.digits < 0n && parts.every((part) => part.digits >= 0n) ? undefined : printDecimal(rest);
}

/** The guard has read every amount before. */
function cents(amount: unknown): Decimal {
  return parseDecimal(amount as string) as Decimal;
}

function negative({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}
