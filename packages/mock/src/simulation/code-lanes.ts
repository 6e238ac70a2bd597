import { chance, hash, pick } from "../hash.ts";
import { makeId } from "../organization/id.ts";
import type { Organization, User, Workspace } from "../organization/model.ts";
import { sizeFigures, type Size } from "../organization/size.ts";
import { dayOf, endOfTime, type Lane } from "./lane.ts";
import type { CodeOrigin } from "./stream.ts";

const systemAccounts = ["Claude Security", "Claude Code Review"] as const;
const terminals = ["vscode", "iTerm.app", "tmux", "Apple_Terminal", "WarpTerminal"] as const;

/** Claude Code: every developer with one or two terminals, some on the web, some under a seat's subscription, and two keys in CI. */
export function codeLanes(organization: Organization, size: Size, seed: number): Lane[] {
  const workspace = organization.workspaces[1];
  if (!workspace) return [];
  return [
    ...organization.users.flatMap((user, index) =>
      developerLanes(user, workspace, index, sizeFigures[size].diligence, hash(seed, index, 0xc0de)),
    ),
    ...robotLanes(organization, seed),
  ];
}

/** With every seed, the first developer also works on the web, and the second under a subscription. */
function developerLanes(user: User, workspace: Workspace, index: number, diligence: number, salt: number): Lane[] {
  const draw = (place: number) => hash(salt, place, 0xc0de);
  const customer: Pick<CodeOrigin, "customerType" | "subscriptionType"> =
    index === 1 || (index !== 0 && user.deletedMs === null && chance(250, draw(0)))
      ? { customerType: "subscription", subscriptionType: pick(["team", "enterprise"] as const, draw(1)) }
      : { customerType: "api", subscriptionType: null };
  const origins: CodeOrigin[] = [{ terminal: pick(terminals, draw(2)), remote: false, ...customer }];
  if (index === 0 || chance(300, draw(3)))
    origins.push({ terminal: pick(terminals, draw(2)), remote: true, ...customer });
  if (chance(250, draw(4))) origins.push({ terminal: pick(terminals, draw(5)), remote: false, ...customer });
  return distinct(origins).flatMap((code, place) => {
    const families = chance(500, draw(6)) ? (["sonnet", "opus"] as const) : (["sonnet"] as const);
    return families.map((family) => ({
      salt: hash(salt, place, family.length, 0xc0de),
      family,
      rhythm: "office",
      livelinessPerMille: diligence,
      agentic: true,
      startDay: dayOf(Math.max(user.addedMs, workspace.createdMs)) + 1,
      endDay: user.deletedMs === null ? endOfTime : dayOf(user.deletedMs),
      workspace,
      apiKey: null,
      account: user,
      actor: { kind: "user" as const, user },
      product: "claude_code",
      seatProduct: "claude_code",
      code,
    }));
  });
}

function robotLanes(organization: Organization, seed: number): Lane[] {
  const keys = organization.apiKeys.filter((key) => key.principal === null && key.livelinessPerMille === 1000);
  return keys.slice(0, 2).map((key, index) => ({
    salt: hash(seed, index, 0xc0b07),
    family: "sonnet",
    rhythm: "service",
    livelinessPerMille: 800,
    agentic: true,
    startDay: dayOf(key.createdMs) + 1,
    endDay: Math.min(
      endOfTime,
      ...[key.archivedMs, key.expiresMs, key.deactivatedMs].flatMap((end) => (end === null ? [] : [dayOf(end)])),
    ),
    workspace: key.workspace ?? (organization.workspaces[0] as Workspace),
    apiKey: key,
    actor: { kind: "api_key", key },
    // An Enterprise organization has no keys: there, this is the work of an account that the system made for itself.
    seatActor: {
      kind: "system",
      id: makeId("user_", hash(seed, 0x5ec), index),
      name: systemAccounts[index] ?? "Claude",
    },
    product: "claude_code",
    seatProduct: "cc_security_autopatch",
    code: { terminal: "non-interactive", remote: index === 1, customerType: "api", subscriptionType: null },
  }));
}

function distinct(origins: CodeOrigin[]): CodeOrigin[] {
  return origins.filter(
    (origin, index) =>
      origins.findIndex((other) => other.terminal === origin.terminal && other.remote === origin.remote) === index,
  );
}
