import { isRecord } from "../fields/bad-row.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What identifies a row within its bucket. */
export interface Identity {
  /** The dimensions that the rows are split by. A row without the field of one of them has no identity. */
  readonly grouped: readonly string[];
  /** The dimensions that the grouped ones open; a missing one is null. */
  readonly opened: readonly string[];
  /** The field that holds the dimensions; undefined if they are fields of the row. */
  readonly holder: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const noFields: Fields = {};

/** The object that holds a row's dimensions. Rows are not checked yet, so it may be empty. */
export function dimensionsOf({ holder }: Identity, row: unknown): Fields {
  const fields = isRecord(row) ? row : noFields;
  if (holder === undefined) return fields;
  const inner = fields[holder];
  return isRecord(inner) ? inner : noFields;
}

/**
 * Whether a dimension leaves a row without an identity. The API does not say who a null actor is, so several
 * such rows may be several people, and it does not name every dimension that it groups by (`speed`).
 */
export function isAnonymous(name: string, value: unknown): boolean {
  return value === undefined || (value === null && name === "actor");
}

export function hasNoIdentity(identity: Identity, row: unknown): boolean {
  const dimensions = dimensionsOf(identity, row);
  return identity.grouped.some((name) => isAnonymous(name, dimensions[name]));
}

/** What identifies an actor of a known type, best first: an ID, or else the only name there is. */
const actorIds: Readonly<Record<string, readonly string[]>> = {
  user_actor: ["user_id", "email_address", "email"],
  api_actor: ["api_key_id", "api_key_name"],
  user: ["id", "email_address"],
  service_account_actor: ["service_account_id"],
  scoped_api_key_actor: ["scoped_api_key_id"],
};

/**
 * A value that is not text, as text. An actor of a known type stays the same under another name or address if it has an
 * ID. Of any other type every field counts, because it is not known which of them identify it.
 */
export function valueKey(value: unknown): string {
  if (isRecord(value)) {
    const { type } = value;
    const ids = typeof type === "string" && Object.hasOwn(actorIds, type) ? actorIds[type] : undefined;
    const name = ids?.find((id) => typeof value[id] === "string" && value[id] !== "");
    if (name !== undefined) return canonicalJson([type, name, value[name]]);
  }
  return canonicalJson(value);
}

/** The identity in words, without IDs: `model "claude-opus-5", workspace_id [id]`. */
export function describeIdentity({ grouped, opened }: Identity, dimensions: Fields): string {
  const facts = [...grouped, ...opened].map((name) => `${name} ${describeValue(name, dimensions[name])}`);
  return facts.length === 0 ? "no grouped dimension" : facts.join(", ");
}

function describeValue(name: string, value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string" && !name.endsWith("_id")) return JSON.stringify(value);
  return typeof value === "boolean" ? String(value) : "[id]";
}
