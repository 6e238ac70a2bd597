import type { WireActor } from "./actor.ts";

/** The members of a wire union that carry one tag; for a type that is not a union of tags, the type with that tag. */
export type ActorOfType<Raw extends WireActor, Type extends string> = [Extract<Raw, { type: Type }>] extends [never]
  ? Raw & { readonly type: Type }
  : Extract<Raw, { type: Type }>;

/** Whether the actor is a person; narrows the wire union of whichever report it comes from. Null is nobody. */
export function isUserActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "user_actor"> {
  return actor?.type === "user_actor";
}

/** Whether the actor is an API key: by id on analytics, by name in Claude Code. */
export function isApiActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "api_actor"> {
  return actor?.type === "api_actor";
}

/** Whether the actor is a service account. */
export function isServiceAccountActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "service_account_actor"> {
  return actor?.type === "service_account_actor";
}

/** Whether the actor is an identity of another provider: AWS, Azure, Google Cloud or plain OIDC. */
export function isFederatedActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "federated_actor"> {
  return actor?.type === "federated_actor";
}
