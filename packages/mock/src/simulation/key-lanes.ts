import { chance, hash, pick } from "../hash.ts";
import { makeId } from "../organization/id.ts";
import type { ApiKey, Organization, Workspace } from "../organization/model.ts";
import { dayOf, endOfTime, type Lane } from "./lane.ts";
import type { Actor, Stream } from "./stream.ts";

const families = ["sonnet", "sonnet", "haiku", "opus"] as const;
const tiers = ["standard", "standard", "standard", "standard", "batch", "batch", "priority"] as const;
const seatProducts = [
  "chat",
  "cowork",
  "office_agent",
  "claude_in_chrome",
  "claude_design",
  "chat_cowork_unified",
] as const;
const slackCategories = ["dm", "engaged", "monitoring", "proactive", "scheduled"] as const;

/** What the first lane of each of the first keys does, so that every organization has some of everything. */
const featured: readonly Partial<Lane>[] = [
  { family: "sonnet", serviceTier: "standard", contextWindow: "200k-1M", product: "messages_api", session: null },
  { family: "opus", serviceTier: "standard", product: "managed_agents_api", agentic: true },
  {
    family: "opus",
    serviceTier: "batch",
    // Fast mode is not offered for batches.
    speed: "standard",
    product: "message_batches_api",
    rhythm: "nightly",
    usOnly: false,
    session: null,
  },
  { family: "sonnet", serviceTier: "priority", product: "messages_api", session: null },
  {},
  { family: "opus", serviceTier: "standard", speed: "fast", usOnly: true, product: "messages_api", session: null },
];

/** One to three lanes per key. */
export function keyLanes(organization: Organization, seed: number): Lane[] {
  const fallback = organization.workspaces[0];
  if (!fallback) return [];
  return organization.apiKeys.flatMap((key, index) => {
    const salt = hash(seed, index, 0x1a9e);
    const count = key.livelinessPerMille === 1000 ? 1 + (hash(salt, 0) % 3) : 1;
    return Array.from({ length: count }, (_, place) => {
      const lane = keyLane(organization, key, key.workspace ?? fallback, hash(salt, place + 1));
      const features = place === 0 ? featured[index] : undefined;
      const session = features?.product === "managed_agents_api" ? { session: sessionOf(lane.salt) } : {};
      return { ...lane, ...features, ...session };
    });
  });
}

function keyLane(organization: Organization, key: ApiKey, workspace: Workspace, salt: number): Lane {
  const draw = (place: number) => hash(salt, place, 0x1a9f);
  const tier = pick(tiers, draw(0));
  const managed = tier === "standard" && chance(80, draw(1));
  const family = pick(families, draw(2));
  const principal = key.principal;
  const seatProduct = pick(seatProducts, draw(3));
  return {
    salt,
    family,
    rhythm: tier === "batch" ? "nightly" : pick(["service", "service", "office", "bursty"] as const, draw(4)),
    livelinessPerMille: key.livelinessPerMille,
    agentic: managed,
    usOnly: chance(220, draw(5)),
    serviceTier: tier,
    contextWindow: tier === "standard" && chance(120, draw(6)) ? "200k-1M" : "0-200k",
    speed: tier === "standard" && chance(200, draw(7)) ? "fast" : "standard",
    startDay: dayOf(key.createdMs) + 1,
    endDay: lastDayOf(key, principal),
    workspace,
    apiKey: key,
    actor: actorOf(key),
    serviceAccount: principal && "createdBy" in principal ? principal : null,
    product: tier === "batch" ? "message_batches_api" : managed ? "managed_agents_api" : "messages_api",
    seatProduct: slackOf(organization, salt) ? "claude_tag" : seatProduct,
    slack: slackOf(organization, salt),
    session: managed ? sessionOf(salt) : null,
    userProfileId: chance(120, draw(8)) ? makeId("uprof_", salt, 0) : null,
  };
}

function actorOf(key: ApiKey): Actor {
  if (!key.principal) return { kind: "api_key", key };
  return "email" in key.principal
    ? { kind: "user", user: key.principal }
    : { kind: "service_account", account: key.principal };
}

function lastDayOf(key: ApiKey, principal: ApiKey["principal"]): number {
  const ends = [key.archivedMs, key.expiresMs, key.deactivatedMs, principal ? goneMs(principal) : null];
  return Math.min(endOfTime, ...ends.flatMap((end) => (end === null ? [] : [dayOf(end)])));
}

function goneMs(principal: NonNullable<ApiKey["principal"]>): number | null {
  return "email" in principal ? principal.deletedMs : principal.archivedMs;
}

function sessionOf(salt: number): Stream["session"] {
  return {
    agentId: makeId("agent_", salt, 0),
    environmentId: makeId("env_", salt, 0),
    sessionId: makeId("sesn_", salt, 0),
    deploymentId: chance(500, hash(salt, 0xde9)) ? makeId("depl_", salt, 0) : null,
  };
}

/** A Claude Enterprise organization sees some of the use as coming from Slack. */
function slackOf(organization: Organization, salt: number): Stream["slack"] {
  const draw = (place: number) => hash(salt, place, 0x51ac);
  if (!chance(150, draw(0)) || organization.users.length === 0) return null;
  return {
    channelId: `C0${makeId("", salt, 1).slice(2, 11).toUpperCase()}`,
    userId: chance(700, draw(1)) ? `U0${makeId("", salt, 2).slice(2, 11).toUpperCase()}` : null,
    category: pick(slackCategories, draw(2)),
  };
}
