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

/** One arm per kind of actor. All five are required, so that none is forgotten. */
export interface ActorHandlers<Result> {
  readonly user: (actor: UserActor) => Result;
  readonly apiKey: (actor: ApiKeyActor) => Result;
  readonly serviceAccount: (actor: ServiceAccountActor) => Result;
  readonly federated: (actor: FederatedActor) => Result;
  /** Kinds that this version does not know. */
  readonly unknown: (actor: UnknownActor) => Result;
}

/**
 * Calls the arm for the actor's kind and returns its result; `undefined` for `null`.
 *
 * A missing arm does not compile. Takes a wire actor or the result of `narrowActor`, and throws what
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

/** A wire actor may get a `kind` field one day; only our own kinds mark a narrowed actor. */
function isNarrowed(actor: WireActor | Actor): actor is Actor {
  return isRecord(actor) && kinds.includes(actor["kind"]) && isRecord(actor["raw"]);
}

/** Without type checking, fail on the first actor rather than on the first one of the missing kind. */
function requireEveryArm(handlers: ActorHandlers<unknown>): void {
  const arms = ["user", "apiKey", "serviceAccount", "federated", "unknown"] as const;
  const missing = arms.find((arm) => typeof handlers?.[arm] !== "function");
  if (missing === undefined) return;
  throw new ParamsError(`handlers.${missing} is missing or not a function.`, {
    param: `handlers.${missing}`,
    allowed: arms,
    hint: `matchActor() needs a function for each of ${arms.join(", ")}.`,
  });
}
