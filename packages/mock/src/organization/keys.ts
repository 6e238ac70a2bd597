import { chance, hash, pick } from "../hash.ts";
import { dayMs } from "../time/width.ts";
import { momentAfterFounding } from "./epoch.ts";
import { makeId } from "./id.ts";
import type { ApiKey, ServiceAccount, User, Workspace } from "./model.ts";
import type { SizeFigures } from "./size.ts";

const purposes = [
  "web-backend",
  "batch-worker",
  "support-chat",
  "search-ranker",
  "evals",
  "data-pipeline",
  "mobile-app",
  "ci",
] as const;

/** The first keys are in use with every seed. */
const leadingKeys = 6;

interface Owners {
  workspaces: Workspace[];
  users: User[];
  serviceAccounts: ServiceAccount[];
}

export function buildApiKeys(seed: number, figures: SizeFigures, owners: Owners): ApiKey[] {
  const digits = String(figures.apiKeys).length;
  return Array.from({ length: figures.apiKeys }, (_, index) => buildApiKey(seed, index, digits, figures, owners));
}

function buildApiKey(seed: number, index: number, digits: number, figures: SizeFigures, owners: Owners): ApiKey {
  const draw = (salt: number) => hash(seed, index, salt, 0xa9e1);
  const workspace = workspaceOf(index, owners.workspaces, draw);
  const creator = owners.users[draw(0) % Math.min(owners.users.length, 8)];
  const ended = index >= leadingKeys && chance(180, draw(1)) ? momentAfterFounding(760, 960, draw(2), draw(3)) : null;
  const archivedMs = workspace?.archivedMs ?? (chance(500, draw(4)) ? ended : null);
  // The last key has the name of the first: names are not unique in real organizations either.
  const number = String(index === figures.apiKeys - 1 ? 1 : index + 1).padStart(digits, "0");
  const purpose = pick(purposes, index === figures.apiKeys - 1 ? hash(seed, 0, 5, 0xa9e1) : draw(5));
  return {
    id: makeId("apikey_", seed, index),
    name: `${purpose}-${number}`,
    hint: chance(900, draw(6))
      ? `sk-ant-api03-${makeId("", seed, index).slice(2, 5)}...${makeId("", seed, index).slice(-4)}`
      : null,
    workspace,
    createdMs: createdOf(workspace, momentAfterFounding(1, 700, draw(7), draw(8))),
    archivedMs,
    expiresMs: archivedMs === null && chance(300, draw(9)) ? ended : null,
    deactivatedMs: archivedMs === null && chance(300, draw(10)) ? ended : null,
    createdBy: creator && chance(900, draw(11)) ? { id: creator.id, type: "user" } : null,
    principal: principalOf(index, owners, draw),
    livelinessPerMille: livelinessOf(figures, index, draw(13)),
  };
}

/** While the workspace existed, and at least 90 days before it was archived. */
function createdOf(workspace: Workspace | null, wished: number): number {
  const latest = workspace?.archivedMs ? workspace.archivedMs - 90 * dayMs : wished;
  return Math.max(Math.min(wished, latest), workspace?.createdMs ?? 0);
}

/** Every workspace has keys, archived ones too. One key in ten belongs to the whole organization. */
function workspaceOf(index: number, workspaces: Workspace[], draw: (salt: number) => number): Workspace | null {
  const ordinary = workspaces.filter((_, place) => place !== 1);
  if (index < ordinary.length) return ordinary[index] ?? null;
  if (chance(100, draw(20))) return null;
  return ordinary[draw(21) % ordinary.length] ?? null;
}

/** Of the first keys, one belongs to a person and one to a service account. */
function principalOf(index: number, owners: Owners, draw: (salt: number) => number): User | ServiceAccount | null {
  if (index === 2) return owners.users[0] ?? null;
  if (index === 3) return owners.serviceAccounts[0] ?? null;
  if (index < leadingKeys) return null;
  if (chance(150, draw(22))) return owners.users[draw(23) % owners.users.length] ?? null;
  if (chance(200, draw(24))) return owners.serviceAccounts[draw(25) % owners.serviceAccounts.length] ?? null;
  return null;
}

function livelinessOf(figures: SizeFigures, index: number, word: number): number {
  if (index < leadingKeys || chance(figures.lively, word)) return 1000;
  return chance(figures.occasional, hash(word, index)) ? 60 : 2;
}
