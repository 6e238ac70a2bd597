type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that change what an argument means, or take the key from elsewhere. */
const ignored = [
  "USAGE_KEY_FILE",
  "USAGE_CONFIG",
  "USAGE_STORE",
  "USAGE_FORMAT",
  "USAGE_TIMEZONE",
  "USAGE_NAMES",
  "USAGE_BUDGET_LIMIT",
  "USAGE_BUDGET_WARN",
];

/** The environment of a command: the key, addresses and proxies, and no settings of a person's terminal. */
export function commandEnvironment(environment: Environment): Record<string, string | undefined> {
  const kept = Object.entries(environment).filter(([name]) => !ignored.includes(name));
  // No config file is there: the key must come from the environment.
  return { ...Object.fromEntries(kept), XDG_CONFIG_HOME: import.meta.dirname, NO_COLOR: "1" };
}
