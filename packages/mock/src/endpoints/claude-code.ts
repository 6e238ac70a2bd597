import { claudeCodeParameters } from "@org/usage-raw";
import { adminAccess } from "../http/access.ts";
import { readCursor, writeCursor } from "../http/cursor.ts";
import type { JsonObject } from "../json.ts";
import { addCounters, counter, type Counters, noCounters } from "../simulation/counters.ts";
import { claudeCodeBoundary, claudeCodeHorizon } from "../simulation/horizon.ts";
import { knownCounters } from "../simulation/hours.ts";
import { formatMinute, parseDate } from "../time/instant.ts";
import { dayMinutes, minuteMs } from "../time/width.ts";
import type { World } from "../world.ts";
import { activityOf } from "./code-activity.ts";
import { actorOf, identityOf, isCode, type CodeStream } from "./code-actor.ts";
import { breakdownOf } from "./code-breakdown.ts";
import type { Endpoint } from "./endpoint.ts";

const defaultLimit = 20;

export const claudeCode: Endpoint = {
  path: "/v1/organizations/usage_report/claude_code",
  access: adminAccess,
  parameters: claudeCodeParameters,
  answer(call) {
    const limit = call.query.integer("limit") ?? defaultLimit;
    const start = (parseDate(call.query.text("starting_at") ?? "") ?? 0) / minuteMs;
    const cursor = readCursor(call.endpoint, call.search);
    const [pinned = "", last = ""] = cursor ? cursor.position.split("|") : [];
    // All pages of a walk have the same boundary, so that new activity doesn't shift them.
    const through = cursor ? Number(pinned) : claudeCodeBoundary(call.nowMs);
    const rest = recordsOf(call.world, start, through).filter(([identity]) => identity > last);
    const page = rest.slice(0, limit);
    const hasMore = rest.length > limit;
    const next = { page: (cursor?.page ?? 1) + 1, position: `${through}|${page.at(-1)?.[0] ?? ""}` };
    return {
      data: page.map(([, record]) => record),
      has_more: hasMore,
      next_page: hasMore ? writeCursor(next, call.endpoint, call.search) : null,
    };
  },
};

/** One record per actor, terminal, place, and kind of customer, sorted by identity. */
function recordsOf(world: World, start: number, boundary: number): [string, JsonObject][] {
  const horizon = claudeCodeHorizon(boundary);
  const used = new Map<string, { stream: CodeStream; counters: Counters }[]>();
  for (const stream of world.streams.filter(isCode)) {
    const counters = knownCounters(stream, start, start + dayMinutes, horizon);
    if (!counters) continue;
    const identity = identityOf(stream);
    used.set(identity, [...(used.get(identity) ?? []), { stream, counters }]);
  }
  return [...used]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([identity, parts]) => [identity, recordOf(world, start, parts)]);
}

function recordOf(world: World, start: number, parts: { stream: CodeStream; counters: Counters }[]): JsonObject {
  const first = parts[0]?.stream;
  const total = noCounters();
  for (const part of parts) addCounters(total, part.counters);
  return {
    date: formatMinute(start),
    actor: first ? actorOf(first) : null,
    organization_id: world.organization.id,
    customer_type: first?.code.customerType ?? "api",
    subscription_type: first?.code.subscriptionType ?? null,
    terminal_type: first?.code.terminal ?? "",
    is_remote: first?.code.remote ?? false,
    ...activityOf(total[counter.requests] ?? 0, first?.salt ?? 0),
    model_breakdown: breakdownOf(world, start / dayMinutes, parts),
  };
}
