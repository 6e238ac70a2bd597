/** The kinds of secrets that the API knows, by how they begin. */
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
  workspace: "ordinary workspace key, which none of these reports accept",
  unknown: "a kind of key that this version does not know",
};
