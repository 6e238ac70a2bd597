import { messagesUsagePageLimits, messagesUsageParameters } from "@org/usage-raw";
import { adminAccess } from "../http/access.ts";
import { badRequest, type JsonObject } from "../http/refusal.ts";
import { fastModeBeta } from "../http/version.ts";
import { counter, type Counters } from "../ledger/counters.ts";
import { usageHorizon } from "../ledger/horizon.ts";
import { isBilledByToken, messagesDimensions, messagesFilters } from "../ledger/messages-dimensions.ts";
import type { Series } from "../ledger/series.ts";
import { type Span, visitBuckets } from "../ledger/visit.ts";
import { minuteMs, snapDown, type Width, widthMinutes } from "../time/width.ts";
import { pageOfBuckets, refuseEmptyRange, wholeBuckets } from "./buckets.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { groupBook, type Tally, tallyInto } from "./grouping.ts";

export const messages: Endpoint = {
  name: "messages",
  path: "/v1/organizations/usage_report/messages",
  access: adminAccess,
  parameters: messagesUsageParameters,
  answer(call) {
    const groupBy = new Set(call.query.list("group_by"));
    if ((groupBy.has("speed") || call.query.list("speeds")) && !call.betas.has(fastModeBeta)) {
      throw badRequest(`speed requires the anthropic-beta header \`${fastModeBeta}\``);
    }
    const width = (call.query.text("bucket_width") ?? "1d") as Width;
    const startMs = call.query.instant("starting_at") ?? 0;
    const endMs = call.query.instant("ending_at") ?? Math.max(startMs + 1, call.nowMs);
    refuseEmptyRange(startMs, endMs);
    const { from, to } = wholeBuckets(startMs, endMs, width);
    const runningEnd = snapDown(Math.floor(call.nowMs / minuteMs), width) + widthMinutes[width];
    return pageOfBuckets(call, {
      endpoint: "messages",
      width,
      from,
      to: Math.min(to, runningEnd),
      sizes: messagesUsagePageLimits,
      resultsOf: (span) => resultsOf(call, span, groupBy),
    });
  },
};

function resultsOf(call: Call, span: Span, groupBy: ReadonlySet<string>): Map<number, JsonObject[]> {
  const book = call.world.book.filter((series) => isBilledByToken(series) && passes(series, call));
  const grouped = Object.entries(messagesDimensions).filter(([name]) => groupBy.has(name));
  const grouping = groupBook(
    book,
    (series) => grouped.map(([, valueOf]) => valueOf(series) ?? "").join(" "),
    (series) => dimensionsOf(series, groupBy),
  );
  const tally: Tally = new Map();
  visitBuckets(book, span, usageHorizon(call.nowMs), (start, series, counters) =>
    tallyInto(tally, start, grouping.indexOf(series), counters),
  );
  return new Map(
    [...tally].map(([start, sums]) => [
      start,
      sums.flatMap((counters, index) => [{ ...countersOf(counters), ...grouping.groups[index] }]),
    ]),
  );
}

function passes(series: Series, call: Call): boolean {
  return Object.entries(messagesFilters).every(([parameter, dimension]) => {
    const wanted = call.query.list(parameter);
    return !wanted || wanted.includes(messagesDimensions[dimension](series) ?? "");
  });
}

/** Every dimension is there, null unless grouped; only `speed`, which no page documents as a field, comes with its grouping. */
function dimensionsOf(series: Series, groupBy: ReadonlySet<string>): JsonObject {
  const row: JsonObject = {};
  for (const [name, valueOf] of Object.entries(messagesDimensions)) {
    if (groupBy.has(name)) row[name] = valueOf(series);
    else if (name !== "speed") row[name] = null;
  }
  return row;
}

function countersOf(counters: Counters): JsonObject {
  return {
    uncached_input_tokens: counters[counter.uncached] ?? 0,
    cache_read_input_tokens: counters[counter.cacheRead] ?? 0,
    output_tokens: counters[counter.output] ?? 0,
    cache_creation: {
      ephemeral_1h_input_tokens: counters[counter.cache1h] ?? 0,
      ephemeral_5m_input_tokens: counters[counter.cache5m] ?? 0,
    },
    server_tool_use: { web_search_requests: counters[counter.webSearch] ?? 0 },
  };
}
