/** The variables that can contain a key, in the order of preference. */
export const keyVariables = ["ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY", "ANTHROPIC_AUTH_TOKEN"] as const;
