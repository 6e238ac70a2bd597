import type { User } from "../../organization/model.ts";
import { memberOf } from "../../simulation/active-users.ts";
import { counter } from "../../simulation/counters.ts";
import type { World } from "../../world.ts";
import { activityOf } from "../code-activity.ts";
import { identityOf, isCode } from "../code-actor.ts";
import type { ActivityDays } from "./activity-days.ts";

/** What one member did on some days. */
export interface UserActivity {
  readonly user: User;
  lastDay: number;
  /** Requests by the product of a seat. */
  readonly messages: Map<string, number>;
  readonly code: CodeSums;
  webSearches: number;
}

interface CodeSums {
  sessions: number;
  linesAdded: number;
  linesRemoved: number;
  commits: number;
  pullRequests: number;
  readonly tools: Record<string, { accepted: number; rejected: number }>;
}

/** Adds up the activity of every member who passes, by email address. */
export function userActivities(
  world: World,
  { start, end }: ActivityDays,
  passes: (user: User) => boolean,
): UserActivity[] {
  const activities = new Map<User, UserActivity>();
  for (let day = start; day < end; day++) {
    const records = new Map<string, { activity: UserActivity; requests: number; salt: number }>();
    for (const { stream, counters } of world.days(day)) {
      const user = memberOf(stream);
      if (!user || !passes(user)) continue;
      const activity = activities.get(user) ?? emptyActivity(user);
      activities.set(user, activity);
      const requests = counters[counter.requests] ?? 0;
      const product = stream.seatProduct ?? "";
      activity.lastDay = day;
      activity.webSearches += counters[counter.webSearch] ?? 0;
      activity.messages.set(product, (activity.messages.get(product) ?? 0) + requests);
      if (!isCode(stream)) continue;
      const identity = identityOf(stream);
      const record = records.get(identity) ?? { activity, requests: 0, salt: stream.salt };
      record.requests += requests;
      records.set(identity, record);
    }
    for (const { activity, requests, salt } of records.values()) addCode(activity.code, requests, salt);
  }
  return [...activities.values()].toSorted((a, b) => (a.user.email < b.user.email ? -1 : 1));
}

function emptyActivity(user: User): UserActivity {
  const code = { sessions: 0, linesAdded: 0, linesRemoved: 0, commits: 0, pullRequests: 0, tools: {} };
  return { user, lastDay: 0, messages: new Map(), code, webSearches: 0 };
}

/** Adds one record of the Claude Code report, so that both reports agree. */
function addCode(code: CodeSums, requests: number, salt: number): void {
  const { core_metrics: core, tool_actions: tools } = activityOf(requests, salt);
  code.sessions += core.num_sessions;
  code.linesAdded += core.lines_of_code.added;
  code.linesRemoved += core.lines_of_code.removed;
  code.commits += core.commits_by_claude_code;
  code.pullRequests += core.pull_requests_by_claude_code;
  for (const [tool, { accepted, rejected }] of Object.entries(tools)) {
    const sum = (code.tools[tool] ??= { accepted: 0, rejected: 0 });
    sum.accepted += accepted;
    sum.rejected += rejected;
  }
}

/** The sum of several members, for rows of RBAC groups. */
export function addActivities(activities: readonly UserActivity[]): Omit<UserActivity, "user"> {
  const [first] = activities;
  if (!first) throw new Error("A group of no members has no activity.");
  const sum = emptyActivity(first.user);
  for (const { lastDay, messages, code, webSearches } of activities) {
    sum.lastDay = Math.max(sum.lastDay, lastDay);
    sum.webSearches += webSearches;
    for (const [product, count] of messages) sum.messages.set(product, (sum.messages.get(product) ?? 0) + count);
    sum.code.sessions += code.sessions;
    sum.code.linesAdded += code.linesAdded;
    sum.code.linesRemoved += code.linesRemoved;
    sum.code.commits += code.commits;
    sum.code.pullRequests += code.pullRequests;
    for (const [tool, { accepted, rejected }] of Object.entries(code.tools)) {
      const total = (sum.code.tools[tool] ??= { accepted: 0, rejected: 0 });
      total.accepted += accepted;
      total.rejected += rejected;
    }
  }
  return sum;
}
