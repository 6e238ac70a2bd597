import { messagesGroupBys, messagesUsagePageLimits, messagesUsageParameters } from "@org/usage-raw";
import { adminAccess } from "../http/access.ts";
import type { JsonObject } from "../json.ts";
import { badRequest } from "../http/refusal.ts";
import { fastModeBeta } from "../http/version.ts";
import { counter, type Counters } from "../simulation/counters.ts";
import { usageHorizon } from "../simulation/horizon.ts";
import {
  isBilledByToken,
  type MessagesDimension,
  messagesDimensions,
  messagesFilters,
} from "../simulation/messages-dimensions.ts";
import { select } from "../simulation/selection.ts";
import type { Stream } from "../simulation/stream.ts";
import { type Span, visitBuckets } from "../simulation/visit-buckets.ts";
import { minuteMs, snapDown, type Width, widthMinutes } from "../time/width.ts";
import { pageOfBuckets, refuseEmptyRange, wholeBuckets } from "./buckets.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { openGroups, type Tally, tallyInto } from "./grouping.ts";

export const messages: Endpoint = {
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
      width,
      from,
      to: Math.min(to, runningEnd),
      sizes: messagesUsagePageLimits,
      resultsOf: (span) => resultsOf(call, span, groupBy),
    });
  },
};

function resultsOf(call: Call, span: Span, groupBy: ReadonlySet<string>): Map<number, JsonObject[]> {
  const grouped = messagesGroupBys.filter((name) => groupBy.has(name)).map((name) => messagesDimensions[name]);
  const grouping = openGroups(
    (stream) => grouped.map((valueOf) => valueOf(stream) ?? "").join(" "),
    (stream) => dimensionsOf(stream, groupBy),
  );
  const passes = readFilters(call);
  const selection = select(call.world.days, (stream) => isBilledByToken(stream) && passes(stream));
  const tally: Tally = new Map();
  visitBuckets(selection, span, usageHorizon(call.nowMs), (start, stream, counters) =>
    tallyInto(tally, start, grouping.indexOf(stream), counters),
  );
  return new Map(
    [...tally].map(([start, sums]) => [
      start,
      Array.from(sums, ([group, counters]) =>
        rowOf(counters, grouping.groups[group] as MessagesValues, groupBy.has("speed")),
      ),
    ]),
  );
}

function readFilters({ query }: Call): (stream: Stream) => boolean {
  const filters = Object.entries(messagesFilters).flatMap(([name, dimension]) => {
    const wanted = query.list(name);
    return wanted ? [{ wanted, valueOf: messagesDimensions[dimension] }] : [];
  });
  return (stream) => filters.every(({ wanted, valueOf }) => wanted.includes(valueOf(stream) ?? ""));
}

type MessagesValues = Record<MessagesDimension, string | null>;

function dimensionsOf(stream: Stream, groupBy: ReadonlySet<string>): MessagesValues {
  const valueOf = (name: MessagesDimension) => (groupBy.has(name) ? messagesDimensions[name](stream) : null);
  return {
    account_id: valueOf("account_id"),
    api_key_id: valueOf("api_key_id"),
    context_window: valueOf("context_window"),
    inference_geo: valueOf("inference_geo"),
    model: valueOf("model"),
    service_account_id: valueOf("service_account_id"),
    service_tier: valueOf("service_tier"),
    speed: valueOf("speed"),
    workspace_id: valueOf("workspace_id"),
  };
}

/**
 * Every dimension is present, and null unless grouped. Only `speed`, which is not documented as a field, is present
 * only if grouped. Written out, because a large page has thousands of rows and spreads are slow.
 */
function rowOf(counters: Counters, dimensions: MessagesValues, withSpeed: boolean): JsonObject {
  const row: JsonObject = {
    uncached_input_tokens: counters[counter.uncached] ?? 0,
    cache_read_input_tokens: counters[counter.cacheRead] ?? 0,
    output_tokens: counters[counter.output] ?? 0,
    cache_creation: {
      ephemeral_1h_input_tokens: counters[counter.cache1h] ?? 0,
      ephemeral_5m_input_tokens: counters[counter.cache5m] ?? 0,
    },
    server_tool_use: { web_search_requests: counters[counter.webSearch] ?? 0 },
    account_id: dimensions.account_id,
    api_key_id: dimensions.api_key_id,
    context_window: dimensions.context_window,
    inference_geo: dimensions.inference_geo,
    model: dimensions.model,
    service_account_id: dimensions.service_account_id,
    service_tier: dimensions.service_tier,
    workspace_id: dimensions.workspace_id,
  };
  if (withSpeed) row["speed"] = dimensions.speed;
  return row;
}
