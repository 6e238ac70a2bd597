import { narrowActor, type WireActor } from "@org/usage";

/** The name in an actor itself. Directory lists know more names. */
export function actorName(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const actor = narrowActor(value as WireActor);
  if (actor.kind === "user") return actor.email ?? actor.name ?? undefined;
  if (actor.kind === "api_key") return actor.name ?? undefined;
  if (actor.kind !== "federated" || actor.subject !== null) return undefined;
  const { type, ...facts } = actor.provider;
  return [type, ...Object.values(facts).filter((fact) => typeof fact === "string")].join(" ");
}
