import { type Actor, narrowActor, type User, type WireActor } from "@org/usage";
import { addUp, type AnyRow } from "../sheet/rows.ts";

/** Who used Claude Code, compared with the members of the organization. */
export interface ActivePeople {
  /** The addresses of people with a record, and the number of keys. */
  readonly people: ReadonlySet<string>;
  readonly keys: number;
  /** Members with a record and without one; undefined without a list. A member without an address is in neither. */
  readonly active: readonly User[] | undefined;
  readonly idle: readonly User[] | undefined;
}

export function activePeople(records: readonly AnyRow[], members: readonly User[] | undefined): ActivePeople {
  const actors = addUp(records, ["actor"]).map(actorOf);
  const people = new Set(actors.flatMap((actor) => (actor.kind === "user" ? addressOf(actor.email ?? "") : [])));
  const isActive = ({ email }: User): boolean => email !== null && people.has(addressOf(email));
  return {
    people,
    keys: actors.filter(({ kind }) => kind !== "user").length,
    active: members?.filter(isActive),
    idle: members?.filter((member) => member.email !== null && !isActive(member)),
  };
}

export function actorOf(row: AnyRow): Actor {
  return narrowActor(row["actor"] as WireActor);
}

/** Addresses are the same in any case. */
function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
