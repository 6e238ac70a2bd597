import type { Shape } from "@org/usage-raw";
import { ProtocolError } from "../errors/protocol-error.ts";
import { formatInstant } from "../time/instant.ts";
import type { Prepared } from "../plan/prepare.ts";
import { addDecimals, type Decimal, parseDecimal, printDecimal } from "../money/decimal.ts";
import type { Span } from "../time/span.ts";
import { isDimension } from "../dimensions/row-dimensions.ts";
import { type ChainSource, followCursors } from "./follow-cursors.ts";
import { checkPages } from "./check-pages.ts";
import type { Envelope } from "./envelope.ts";
import type { OnUnrecognized } from "./inspect-row.ts";

type Row = Readonly<Record<string, unknown>>;

interface Bucket {
  readonly results: Row[];
}

/** The same report without grouping: the totals that the groups of a bucket should add up to. */
export function ungrouped(prepared: Prepared): Prepared {
  const { group_by: _, ...query } = prepared.query;
  const { "group_by[]": __, ...wire } = prepared.wire;
  return { ...prepared, query, wire, grouped: [] };
}

/** Dimensions that split one group into rows by kind of cost; together the rows are one group. */
const costKinds: ReadonlySet<string> = new Set(["cost_type", "token_type"]);

/**
 * Whether a bucket lists as many groups as the API lists at most, so that others may have been dropped. It is not
 * documented whether rows of one group count separately by kind of cost: a bucket is full in either case.
 */
export function isFull(results: readonly Row[] | undefined, maxGroups: number | undefined): boolean {
  if (results === undefined || maxGroups === undefined || results.length < maxGroups) return false;
  return results.length === maxGroups || new Set(results.map(groupOf)).size >= maxGroups;
}

function groupOf(row: Row): string {
  return JSON.stringify(
    Object.entries(row).filter(([name, value]) => isDimension(name, value) && !costKinds.has(name)),
  );
}

/**
 * Adds a row marked `remainder: true` to every bucket that is full of groups: the total minus the listed groups. The
 * totals of a page are read in one further request and must be of the same refresh. Resolves to the number of rows
 * added.
 */
export async function addRemainders(
  totals: ChainSource,
  prepared: Prepared,
  { items, refreshedAtMs }: Envelope,
  spans: readonly Span[],
  onUnrecognized: OnUnrecognized,
): Promise<number> {
  const { definition, query } = prepared;
  if (query["group_by"] === undefined) return 0;
  const full = new Map<number, Bucket>();
  for (const [index, { startMs }] of spans.entries()) {
    const bucket = items[index] as Bucket;
    if (isFull(bucket.results, definition.maxGroups)) full.set(startMs, bucket);
  }
  const among = spans.filter(({ startMs }) => full.has(startMs));
  const [first, last] = [among[0], among.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const piece = { startMs: first.startMs, endMs: last.endMs };
  const window = { ...piece, widthMs: first.endMs - first.startMs };
  const check = checkPages(ungrouped(prepared), {
    window,
    position: { atMs: window.startMs },
    rejectDuplicates: false,
    onUnrecognized,
  });
  const shape = resultShape(definition.item);
  for await (const { envelope, answer } of followCursors(totals, piece)) {
    if (envelope.refreshedAtMs !== refreshedAtMs) {
      throw answer.protocolError(
        "cursor_expired",
        "The data was refreshed between the groups and their total, so the remainder can't be computed. Resume the walk.",
        "data_refreshed_at",
      );
    }
    for (const [index, { startMs }] of check.check(envelope.items, piece, answer).spans.entries()) {
      const bucket = full.get(startMs);
      if (bucket === undefined) continue;
      const [total, ...others] = (envelope.items[index] as Bucket).results;
      const remainder = total && others.length === 0 ? subtract(total, bucket.results, shape) : undefined;
      if (remainder === undefined) {
        const path = `data[${index}].results`;
        throw answer.protocolError("bad_row", "The groups of a bucket don't match its total.", path);
      }
      bucket.results.push({ ...remainder, remainder: true });
    }
  }
  if (check.expectedMs() < window.endMs) {
    const end = formatInstant(check.expectedMs());
    throw new ProtocolError(
      "bucket_gap",
      `The totals end at ${end}, before the groups do, so the remainder of a full bucket can't be computed.`,
    );
  }
  return full.size;
}

function resultShape(item: Shape): Shape {
  const results = item["results"];
  const each = typeof results === "object" && "each" in results ? results.each : undefined;
  return typeof each === "object" && "fields" in each ? each.fields : {};
}

/** The total minus all parts, figure by figure; undefined if the parts are more than the total. */
function subtract(total: Row, parts: readonly Row[], shape: Shape): Row | undefined {
  const remainder: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const minuend = total[name];
    const subtrahends = parts.map((part) => part[name]);
    if (field === "currency")
      remainder[name] = subtrahends.every((currency) => currency === minuend) ? minuend : undefined;
    else if (field === "count" || field === "count?") remainder[name] = subtractCounts(minuend, subtrahends);
    else if (field === "cents") remainder[name] = subtractCents(minuend, subtrahends);
    else if (typeof field === "object" && "fields" in field)
      remainder[name] = subtract(minuend as Row, subtrahends as Row[], field.fields);
    else remainder[name] = null;
    if (remainder[name] === undefined) return undefined;
  }
  return remainder;
}

function subtractCounts(total: unknown, parts: readonly unknown[]): number | null | undefined {
  if (total === null || parts.includes(null)) return null;
  const difference = (parts as number[]).reduce((sum, count) => sum - count, total as number);
  return difference < 0 ? undefined : difference;
}

/** Credits can make a part negative, and with it the difference; without credits it can't be negative. */
function subtractCents(total: unknown, parts: readonly unknown[]): string | undefined {
  const amounts = parts.map(cents);
  const difference = amounts.reduce((sum, part) => addDecimals(sum, negative(part)), cents(total));
  const isImpossible = difference.digits < 0n && amounts.every((part) => part.digits >= 0n);
  return isImpossible ? undefined : printDecimal(difference);
}

/** Every amount has been checked before. */
function cents(amount: unknown): Decimal {
  return parseDecimal(amount as string) as Decimal;
}

function negative({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}
