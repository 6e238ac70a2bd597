/**
 * The kinds of secrets that the API knows, by how they begin. A key of a person or a service account begins like one of a
 * workspace, and works on these reports if it is not scoped to a workspace.
 */
export type KeyFamily = "admin" | "analytics" | "oauth" | "workspace" | "unknown";

const beginnings: readonly (readonly [string, KeyFamily])[] = [
  ["sk-ant-admin01-", "admin"],
  ["sk-ant-oat", "oauth"],
  ["sk-ant-api01-", "analytics"],
  ["sk-ant-api", "workspace"],
];

export function keyFamily(secret: string): KeyFamily {
  return beginnings.find(([beginning]) => secret.startsWith(beginning))?.[1] ?? "unknown";
}

export const familyWords: Readonly<Record<KeyFamily, string>> = {
  admin: "Console Admin API key",
  analytics: "Claude Enterprise key (read:analytics or another scope)",
  oauth: "OAuth access token",
  workspace: "key of a workspace, a person or a service account",
  unknown: "a kind of key that this version does not know",
};
