import { forbidden, Refusal } from "./refusal.ts";

/** The families of credentials, by their purpose. */
export type KeyFamily = "admin" | "analytics" | "oauth" | "workspace";

/** One key per family, and a personal key that is not scoped to a workspace: it looks like a workspace key and works like an Admin key. */
export type Keys = Readonly<Record<KeyFamily | "personal", string>>;

/** Keys in the form of the real ones. They work only with the mock. */
export function makeKeys(seed: number): Keys {
  return {
    admin: `sk-ant-admin01-mock-${seed}`,
    analytics: `sk-ant-api01-mock-${seed}`,
    oauth: `sk-ant-oat01-mock-${seed}`,
    workspace: `sk-ant-api03-mock-${seed}`,
    personal: `sk-ant-api03-mock-personal-${seed}`,
  };
}

const heldScope: Record<KeyFamily, string> = {
  admin: "api:admin",
  analytics: "read:analytics",
  oauth: "org:admin",
  workspace: "api:inference",
};

/** The families that an endpoint accepts, and the scope that it names if it rejects one. */
export interface Access {
  families: readonly KeyFamily[];
  needed: string;
}

export const adminAccess: Access = { families: ["admin", "oauth"], needed: "api:admin" };
export const analyticsOrAdminAccess: Access = { families: ["admin", "analytics", "oauth"], needed: "read:analytics" };
export const analyticsAccess: Access = { families: ["analytics"], needed: "read:analytics" };
export const membersAccess: Access = { families: ["admin", "oauth"], needed: "read:members" };
/** Any key for administration; the mock does not distinguish scopes such as `read:spend_limits`. No source says whether OAuth works here. */
export const anyAdminAccess: Access = { families: ["admin", "analytics", "oauth"], needed: "read:spend_limits" };
export const oauthAccess: Access = { families: ["oauth"], needed: "org:admin" };

/** The family of the request's credential. Keys can be in either header, an OAuth token only in `authorization`. */
export function familyOf(headers: Headers, keys: Keys): KeyFamily {
  const key = headers.get("x-api-key");
  const bearer = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const families = Object.keys(keys) as (keyof Keys)[];
  if (key !== null) {
    const family = families.find((candidate) => candidate !== "oauth" && keys[candidate] === key);
    if (!family) throw new Refusal(401, "authentication_error", "invalid x-api-key");
    return familyWith(family);
  }
  if (bearer === undefined) throw new Refusal(401, "authentication_error", "x-api-key header is required");
  const family = families.find((candidate) => keys[candidate] === bearer);
  if (!family) throw new Refusal(401, "authentication_error", "Invalid bearer token");
  return familyWith(family);
}

function familyWith(name: keyof Keys): KeyFamily {
  return name === "personal" ? "admin" : name;
}

export function checkAccess(family: KeyFamily, access: Access): void {
  if (!access.families.includes(family)) throw forbidden(heldScope[family], access.needed);
}
