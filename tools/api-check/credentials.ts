/** Credentials by the names of the security schemes in the API description. */
export type Credentials = Readonly<Record<string, string>>;

/** The environment variables of a scheme, the preferred one first. */
const variables: Readonly<Record<string, readonly string[]>> = {
  adminKey: ["ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY"],
  analyticsKey: ["ANTHROPIC_ANALYTICS_KEY"],
  membersKey: ["ANTHROPIC_ANALYTICS_KEY"],
  spendLimitsKey: ["ANTHROPIC_ANALYTICS_KEY"],
  oauth: ["ANTHROPIC_AUTH_TOKEN"],
};

/** The variable to set for a scheme. */
export const variableOf = (scheme: string): string => variables[scheme]?.[0] ?? scheme;

/** The credentials in an environment. */
export const readCredentials = (environment: NodeJS.ProcessEnv): Credentials =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([scheme, names]) => {
      const credential = names.map((name) => environment[name]).find(Boolean);
      return credential === undefined ? [] : [[scheme, credential]];
    }),
  );
