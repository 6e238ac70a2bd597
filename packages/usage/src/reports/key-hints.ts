/** Which kind of key an endpoint takes: said where a key is refused. */
export const adminKey =
  "This endpoint takes a Console Admin API key (sk-ant-admin01-...) or an OAuth token with the scope org:admin; an ordinary workspace key is refused.";

export const analyticsOrAdminKey =
  "This endpoint takes a Console Admin API key (sk-ant-admin01-...) or a Claude Enterprise key with the scope read:analytics.";

export const analyticsKey =
  "This endpoint takes a Claude Enterprise key with the scope read:analytics, which the primary owner makes; an Admin API key is refused.";

export const membersKey =
  "This endpoint takes a Console Admin API key (sk-ant-admin01-...), an OAuth token with the scope org:admin, or a Claude Enterprise key with the scope read:members.";

export const oauthToken =
  "This endpoint takes an OAuth token with the scope org:admin and nothing else: pass authToken.";
