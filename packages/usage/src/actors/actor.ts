import { badRow, isRecord } from "../fields/bad-row.ts";

/**
 * Any actor of any report, as it comes. Two unions share the tags: Claude Code names people by e-mail address and keys
 * by name, the analytics reports name both by id.
 */
export interface WireActor {
  readonly type: string;
}

/** A person. Claude Code knows the address alone; the analytics reports know the id, and more while it is not deleted. */
export interface UserActor<Raw extends WireActor = WireActor> {
  readonly kind: "user";
  readonly id: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly deleted: boolean | null;
  readonly raw: Raw;
}

/** An API key: its id in the analytics reports, its name (which need not be unique) in Claude Code. */
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

/** Who vouched for a federated identity: `aws`, `azure`, `gcp` or `oidc`, with the fields of each. */
export interface IdentityProvider {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** An identity from outside. It has no id in any list. */
export interface FederatedActor<Raw extends WireActor = WireActor> {
  readonly kind: "federated";
  readonly provider: IdentityProvider;
  readonly subject: string | null;
  readonly raw: Raw;
}

/** A kind of actor that came after this package. Nothing about it is lost: `raw` is what the server sent. */
export interface UnknownActor<Raw extends WireActor = WireActor> {
  readonly kind: "unknown";
  readonly type: string;
  readonly raw: Raw;
}

/** An actor whatever report it comes from, told apart by `kind`. Facts a report does not give are null. */
export type Actor<Raw extends WireActor = WireActor> =
  | UserActor<Raw>
  | ApiKeyActor<Raw>
  | ServiceAccountActor<Raw>
  | FederatedActor<Raw>
  | UnknownActor<Raw>;

/**
 * One union for the actors of every report.
 *
 * `null` (not grouped, or nobody that can be named) stays `null`. A type that came after this package is
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

/** A text, or null where it is absent. An empty one names nobody, so it is absent too. */
function textIn(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== "string") throw badRow(`actor.${name}`, "is not a string");
  return value === "" ? null : value;
}

function flagIn(fields: Readonly<Record<string, unknown>>, name: string): boolean | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== "boolean") throw badRow(`actor.${name}`, "is not true or false");
  return value;
}

function providerIn(fields: Readonly<Record<string, unknown>>): IdentityProvider {
  const provider = fields["provider"];
  if (isRecord(provider) && typeof provider["type"] === "string") return provider as IdentityProvider;
  throw badRow("actor.provider", "is missing");
}
