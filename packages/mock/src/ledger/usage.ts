import { formatMinute } from "../time/instant.ts";
import { minuteMs, type Width, widthMinutes } from "../time/width.ts";
import type { World } from "../world.ts";
import { counter, type Counters } from "../simulation/counters.ts";
import { usageHorizon } from "../simulation/horizon.ts";
import {
  isBilledByToken,
  type MessagesDimension,
  messagesDimensions,
  type MessagesFilter,
  messagesFilters,
} from "../simulation/messages-dimensions.ts";
import type { Stream } from "../simulation/stream.ts";
import { factsOf } from "./facts.ts";
import { horizonAt, type ReadingTime } from "./reading-time.ts";
import { createSums, type SumsOfKey } from "./sums.ts";
import { windowOf, type WindowParams } from "./window.ts";

type MessagesFilters = { readonly [Name in MessagesFilter]?: readonly string[] | null | undefined };

/** The parameters of the messages report; `limit` and `page` make no difference. */
export interface LedgerUsageParams extends WindowParams, MessagesFilters {
  bucket_width?: Width | null | undefined;
  group_by?: readonly MessagesDimension[] | null | undefined;
  limit?: number | null | undefined;
}

/** One bucket and combination of dimensions. Dimensions that were not grouped are null. */
export type LedgerUsageRow = {
  starting_at: string;
  ending_at: string;
  uncached_input_tokens: number;
  cache_read_input_tokens: number;
  output_tokens: number;
  cache_creation: { ephemeral_1h_input_tokens: number; ephemeral_5m_input_tokens: number };
  server_tool_use: { web_search_requests: number };
} & { [Name in MessagesDimension]: string | null };

/** The figures of the messages report. */
export function trueUsage(world: World, params: LedgerUsageParams, time: ReadingTime): LedgerUsageRow[] {
  const width = params.bucket_width ?? "1d";
  const { from, to } = windowOf(params, width, Math.floor(time.nowMs / minuteMs));
  const streams = world.streams.filter((stream) => isBilledByToken(stream) && isWanted(stream, params));
  const sums = createSums<LedgerUsageRow>();
  const rowsOf = rowsByStream(params.group_by ?? [], sums.of);
  for (const { minute, stream, counters } of factsOf(
    streams,
    from,
    to,
    horizonAt(time, usageHorizon),
    width === "1m",
  )) {
    const start = minute - (minute % widthMinutes[width]);
    const { dimensions, rows } = rowsOf(stream);
    addTo(
      rows.at(start, () => emptyRow(start, width, dimensions)),
      counters,
    );
  }
  return sums.all.toSorted((a, b) => (a.starting_at < b.starting_at ? -1 : a.starting_at > b.starting_at ? 1 : 0));
}

function isWanted(stream: Stream, params: LedgerUsageParams): boolean {
  for (const [filter, dimension] of Object.entries(messagesFilters)) {
    const wanted = params[filter as MessagesFilter];
    const value = messagesDimensions[dimension](stream);
    if (wanted && (value === null || !wanted.includes(value))) return false;
  }
  return true;
}

type LedgerUsageValues = Pick<LedgerUsageRow, MessagesDimension>;

interface RowsOfStream {
  readonly dimensions: LedgerUsageValues;
  readonly rows: SumsOfKey<LedgerUsageRow>;
}

/** Computes the dimensions of a stream once, and not for each of its hours. */
function rowsByStream(
  groupBy: readonly string[],
  rowsOf: (key: string) => SumsOfKey<LedgerUsageRow>,
): (stream: Stream) => RowsOfStream {
  const known = new Map<Stream, RowsOfStream>();
  return (stream) => {
    let found = known.get(stream);
    if (found === undefined) {
      const dimensions = dimensionsOf(stream, groupBy);
      found = { dimensions, rows: rowsOf(JSON.stringify(dimensions)) };
      known.set(stream, found);
    }
    return found;
  };
}

function dimensionsOf(stream: Stream, groupBy: readonly string[]): LedgerUsageValues {
  const entries = Object.entries(messagesDimensions).map(([name, valueOf]) => [
    name,
    groupBy.includes(name) ? valueOf(stream) : null,
  ]);
  return Object.fromEntries(entries) as LedgerUsageValues;
}

function emptyRow(start: number, width: Width, dimensions: LedgerUsageValues): LedgerUsageRow {
  return {
    starting_at: formatMinute(start),
    ending_at: formatMinute(start + widthMinutes[width]),
    ...dimensions,
    uncached_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 0,
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
    server_tool_use: { web_search_requests: 0 },
  };
}

function addTo(row: LedgerUsageRow, counters: Counters): void {
  row.uncached_input_tokens += counters[counter.uncached] ?? 0;
  row.cache_read_input_tokens += counters[counter.cacheRead] ?? 0;
  row.output_tokens += counters[counter.output] ?? 0;
  row.cache_creation.ephemeral_1h_input_tokens += counters[counter.cache1h] ?? 0;
  row.cache_creation.ephemeral_5m_input_tokens += counters[counter.cache5m] ?? 0;
  row.server_tool_use.web_search_requests += counters[counter.webSearch] ?? 0;
}
