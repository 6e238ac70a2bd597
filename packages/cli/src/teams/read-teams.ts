import { readJsonFile } from "../bill/read-json-file.ts";
import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";

const memberKinds = ["workspaces", "keys", "people"] as const;

export type MemberKind = (typeof memberKinds)[number];

/** Who is in a team, as the file says it: an ID, a name or an email address. */
export interface Member {
  readonly team: string;
  readonly kind: MemberKind;
  readonly value: string;
  /** Where it is in the file, for messages: `teams.json: teams.Search.keys[0]`. */
  readonly place: string;
}

export interface TeamsFile {
  readonly path: string;
  readonly names: readonly string[];
  readonly members: readonly Member[];
}

const example = '{"teams": {"Search": {"workspaces": ["Production"], "keys": ["ci"], "people": ["dev@example.com"]}}}';

/** Reads the file of `--teams`. What belongs to two teams is refused: its cost would count twice, or for neither. */
export async function readTeams(path: string): Promise<TeamsFile> {
  return parseTeams(await readJsonFile("--teams", path), path);
}

export function parseTeams(value: unknown, path: string): TeamsFile {
  const { teams, ...others } = objectOf(value, path);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined || teams === undefined) {
    const got = unknown === undefined ? "has no teams" : `has ${JSON.stringify(unknown)}`;
    throw new CommandError(`${path} ${got}; expected only teams: ${example}`);
  }
  const entries = Object.entries(objectOf(teams, `${path}: teams`));
  const members = entries.flatMap(([team, fields]) => membersOf(team, fields, path));
  refuseTwice(members);
  return { path, names: entries.map(([name]) => name), members };
}

function membersOf(team: string, fields: unknown, path: string): Member[] {
  const place = `${path}: teams.${team}`;
  if (team.trim() === "") throw new CommandError(`${path}: teams has a team without a name.`);
  return Object.entries(objectOf(fields, place)).flatMap(([kind, list]): Member[] => {
    if (!isKind(kind)) {
      throw new CommandError(
        `${place} is invalid: got ${JSON.stringify(kind)}; a team has ${memberKinds.join(", ")}. ${didYouMean(kind, memberKinds)}`.trim(),
      );
    }
    if (!Array.isArray(list)) throw new CommandError(`${place}.${kind} is invalid: expected a list of IDs or names.`);
    return list.map((entry: unknown, index): Member => {
      const at = `${place}.${kind}[${index}]`;
      if (typeof entry === "string" && entry.trim() !== "") return { team, kind, value: entry.trim(), place: at };
      throw new CommandError(`${at} is invalid: got ${JSON.stringify(entry)}; expected an ID or a name.`);
    });
  });
}

/** Refuses two members of one kind with the same text, in one team or two. */
function refuseTwice(members: readonly Member[]): void {
  const first = new Map<string, Member>();
  for (const member of members) {
    const key = `${member.kind} ${member.value.toLowerCase()}`;
    const earlier = first.get(key);
    if (earlier !== undefined) throw inTwoTeams(member, earlier);
    first.set(key, member);
  }
}

export function inTwoTeams(member: Member, earlier: Member): CommandError {
  const words = earlier.team === member.team ? "listed twice" : `also in ${earlier.team}`;
  return new CommandError(
    `${member.place} is invalid: ${JSON.stringify(member.value)} is ${words} (${earlier.place.replace(/^.*: /, "")}). Each belongs to one team, once.`,
  );
}

function objectOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new CommandError(`${place} is invalid: expected an object. Write for example ${example}`);
}

function isKind(text: string): text is MemberKind {
  return (memberKinds as readonly string[]).includes(text);
}
