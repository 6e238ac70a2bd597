import type { KeyRequirement } from "../definition.ts";

/** Which keys the endpoints take, and how an error says so. */
export const adminKey: KeyRequirement = {
  families: ["admin", "oauth"],
  hint: "This endpoint takes a Console Admin API key (sk-ant-admin01-...) or an OAuth token with the scope org:admin; a key that is scoped to a workspace is refused.",
};

export const analyticsOrAdminKey: KeyRequirement = {
  families: ["admin", "analytics", "oauth"],
  hint: "This endpoint takes a Console Admin API key (sk-ant-admin01-...) or a Claude Enterprise key with the scope read:analytics.",
};

export const analyticsKey: KeyRequirement = {
  families: ["analytics"],
  hint: "This endpoint takes a Claude Enterprise key with the scope read:analytics, which the primary owner creates; an Admin API key is refused.",
};

export const enterpriseKey: KeyRequirement = {
  families: ["analytics"],
  isExtra: true,
  hint: "This endpoint takes the key of a Claude Enterprise organization, which the primary owner creates; a Console organization has no RBAC groups.",
};

export const spendLimitsKey: KeyRequirement = {
  families: ["admin", "analytics"],
  isExtra: true,
  hint: "This endpoint takes a Claude Enterprise key with the scope read:spend_limits, or a Console Admin API key (sk-ant-admin01-...) if Anthropic has given your organization early access to spend limits.",
};

export const effectiveLimitsKey: KeyRequirement = {
  families: ["analytics"],
  isExtra: true,
  hint: "This endpoint takes a Claude Enterprise key with the scope read:spend_limits, which the primary owner creates; a Console organization has no limits of members.",
};

export const membersKey: KeyRequirement = {
  families: ["admin", "oauth"],
  hint: "This endpoint takes a Console Admin API key (sk-ant-admin01-...), an OAuth token with the scope org:admin, or a Claude Enterprise key with the scope read:members.",
};

export const oauthToken: KeyRequirement = {
  families: ["oauth"],
  hint: "This endpoint takes only an OAuth token with the scope org:admin: pass authToken.",
};
