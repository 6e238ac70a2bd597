import { badRow, type Fields, isRecord } from "../fields/bad-row.ts";

/**
 * An actor of any report, as the server sends it. Two unions share the tags: Claude Code identifies people by email
 * address and keys by name; the analytics reports identify both by ID.
 */
export interface WireActor {
  readonly type: string;
}

/** A person. Claude Code reports only the address; analytics reports the ID, and the rest until the user is deleted. */
export interface UserActor<Raw extends WireActor = WireActor> {
  readonly kind: "user";
  readonly id: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly deleted: boolean | null;
  readonly raw: Raw;
}

/** An API key: its ID in the analytics reports, its name (which need not be unique) in Claude Code. */
export interface ApiKeyActor<Raw extends WireActor = WireActor> {
  readonly kind: "api_key";
  readonly id: string | null;
  readonly name: string | null;
  readonly raw: Raw;
}

export interface ServiceAccountActor<Raw extends WireActor = WireActor> {
  readonly kind: "service_account";
  readonly id: string;
  readonly raw: Raw;
}

/** The provider of a federated identity: `aws`, `azure`, `gcp` or `oidc`, with its own fields. */
export interface IdentityProvider {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** An identity from another provider. No directory list contains it. */
export interface FederatedActor<Raw extends WireActor = WireActor> {
  readonly kind: "federated";
  readonly provider: IdentityProvider;
  readonly subject: string | null;
  readonly raw: Raw;
}

/** A kind of actor that this version does not know. Nothing is lost: `raw` is what the server sent. */
export interface UnknownActor<Raw extends WireActor = WireActor> {
  readonly kind: "unknown";
  readonly type: string;
  readonly raw: Raw;
}

/** An actor of any report, discriminated by `kind`. Fields that a report does not send are null. */
export type Actor<Raw extends WireActor = WireActor> =
  | UserActor<Raw>
  | ApiKeyActor<Raw>
  | ServiceAccountActor<Raw>
  | FederatedActor<Raw>
  | UnknownActor<Raw>;

/** The members of a wire union with one tag; for a type that is not a union of tags, the type with that tag. */
export type ActorOfType<Raw extends WireActor, Type extends string> = [Extract<Raw, { type: Type }>] extends [never]
  ? Raw & { readonly type: Type }
  : Extract<Raw, { type: Type }>;

/** Whether the actor is a person; narrows the wire union of any report. False for null. */
export function isUserActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "user_actor"> {
  return actor?.type === "user_actor";
}

/** Whether the actor is an API key: identified by ID on analytics, by name in Claude Code. */
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

/** Whether the actor is an identity from another provider: AWS, Azure, Google Cloud or plain OIDC. */
export function isFederatedActor<Raw extends WireActor>(
  actor: Raw | null | undefined,
): actor is ActorOfType<Raw, "federated_actor"> {
  return actor?.type === "federated_actor";
}

/**
 * Narrows an actor of any report to one union.
 *
 * `null` (not grouped, or an actor that has no name) stays `null`. A type that this version does not know is
 * `kind: "unknown"`. A known type without its fields throws `ProtocolError` `bad_row`: it is never dropped.
 *
 * @example
 * const actor = narrowActor(record.actor);
 * if (actor.kind === "user") console.log(actor.email);
 */
export function narrowActor<Raw extends WireActor>(actor: Raw): Actor<Raw>;
export function narrowActor<Raw extends WireActor>(actor: Raw | null | undefined): Actor<Raw> | null;
export function narrowActor<Raw extends WireActor>(raw: Raw | null | undefined): Actor<Raw> | null {
  if (raw === null || raw === undefined) return null;
  const fields: unknown = raw;
  if (!isRecord(fields) || typeof fields["type"] !== "string") throw badRow("actor", "has no type");
  switch (fields["type"]) {
    case "user_actor": {
      const id = textIn(fields, "user_id");
      const email = textIn(fields, "email_address") ?? textIn(fields, "email");
      if (id === null && email === null) throw badRow("actor", "is a user_actor without user_id and email_address");
      return { kind: "user", id, email, name: textIn(fields, "name"), deleted: flagIn(fields, "deleted"), raw };
    }
    case "api_actor": {
      const id = textIn(fields, "api_key_id");
      const name = textIn(fields, "api_key_name");
      if (id === null && name === null) throw badRow("actor", "is an api_actor without api_key_id and api_key_name");
      return { kind: "api_key", id, name, raw };
    }
    case "service_account_actor": {
      const id = textIn(fields, "service_account_id");
      if (id === null) throw badRow("actor.service_account_id", "is missing");
      return { kind: "service_account", id, raw };
    }
    case "federated_actor":
      return { kind: "federated", provider: providerIn(fields), subject: textIn(fields, "subject"), raw };
    default:
      return { kind: "unknown", type: fields["type"], raw };
  }
}

/** A string, or null if it is absent. An empty string identifies no one, so it counts as absent. */
function textIn(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== "string") throw badRow(`actor.${name}`, "is not a string");
  return value === "" ? null : value;
}

function flagIn(fields: Fields, name: string): boolean | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== "boolean") throw badRow(`actor.${name}`, "is not true or false");
  return value;
}

function providerIn(fields: Fields): IdentityProvider {
  const provider = fields["provider"];
  if (isRecord(provider) && typeof provider["type"] === "string") return provider as IdentityProvider;
  throw badRow("actor.provider", "is missing");
}
