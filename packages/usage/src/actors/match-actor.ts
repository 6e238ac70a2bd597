import { ParamsError } from "../errors/params-error.ts";
import {
  narrowActor,
  type Actor,
  type ApiKeyActor,
  type FederatedActor,
  type ServiceAccountActor,
  type UnknownActor,
  type UserActor,
  type WireActor,
} from "./actor.ts";
import { isRecord } from "../fields/bad-row.ts";

/** One arm for every kind of actor. All five are required, so that none is dropped by accident. */
export interface ActorHandlers<Result> {
  readonly user: (actor: UserActor) => Result;
  readonly apiKey: (actor: ApiKeyActor) => Result;
  readonly serviceAccount: (actor: ServiceAccountActor) => Result;
  readonly federated: (actor: FederatedActor) => Result;
  /** Kinds that came after this package. */
  readonly unknown: (actor: UnknownActor) => Result;
}

/**
 * Calls the arm for the actor's kind and gives what it gives; `undefined` for `null`, which is nobody.
 *
 * Leaving an arm out does not compile. Takes an actor as it comes or as `narrowActor` gave it, and throws what
 * `narrowActor` throws.
 *
 * @example
 * matchActor(row.group.actor, {
 *   user: (user) => user.email ?? user.id,
 *   apiKey: (key) => key.name ?? key.id,
 *   serviceAccount: (account) => account.id,
 *   federated: (identity) => identity.subject,
 *   unknown: (actor) => actor.type,
 * });
 */
export function matchActor<Result>(actor: WireActor | Actor, handlers: ActorHandlers<Result>): Result;
export function matchActor<Result>(
  actor: WireActor | Actor | null | undefined,
  handlers: ActorHandlers<Result>,
): Result | undefined;
export function matchActor<Result>(
  actor: WireActor | Actor | null | undefined,
  handlers: ActorHandlers<Result>,
): Result | undefined {
  if (actor === null || actor === undefined) return undefined;
  requireEveryArm(handlers);
  const narrowed = isNarrowed(actor) ? actor : narrowActor(actor);
  switch (narrowed.kind) {
    case "user":
      return handlers.user(narrowed);
    case "api_key":
      return handlers.apiKey(narrowed);
    case "service_account":
      return handlers.serviceAccount(narrowed);
    case "federated":
      return handlers.federated(narrowed);
    case "unknown":
      return handlers.unknown(narrowed);
  }
}

const kinds: readonly unknown[] = [
  "user",
  "api_key",
  "service_account",
  "federated",
  "unknown",
] satisfies Actor["kind"][];

/** A wire actor may have a `kind` of its own one day; only ours make it one that was narrowed. */
function isNarrowed(actor: WireActor | Actor): actor is Actor {
  return isRecord(actor) && kinds.includes(actor["kind"]) && isRecord(actor["raw"]);
}

/** Where no compiler stood in the way, a missing arm fails on the first actor and not on the first of its kind. */
function requireEveryArm(handlers: ActorHandlers<unknown>): void {
  const arms = ["user", "apiKey", "serviceAccount", "federated", "unknown"] as const;
  const missing = arms.find((arm) => typeof handlers?.[arm] !== "function");
  if (missing === undefined) return;
  throw new ParamsError(`matchActor() has no arm for ${missing}.`, { param: `handlers.${missing}`, allowed: arms });
}
