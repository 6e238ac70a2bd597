import { ConfigError } from "../errors/config-error.ts";
import type { Credential, Environment, Secret, UsageClientOptions } from "./options.ts";

const variables = ["ANTHROPIC_ADMIN_API_KEY", "ANTHROPIC_ADMIN_KEY", "ANTHROPIC_AUTH_TOKEN"] as const;

/** Every key in options and environment, to keep it out of messages. */
export function knownSecrets(options: UsageClientOptions, environment: Environment): ReadonlySet<string> {
  const { apiKey, authToken } = Object(options) as UsageClientOptions;
  const values: unknown[] = [apiKey, authToken, ...variables.map((name) => environment[name])];
  return new Set(values.filter((value): value is string => typeof value === "string" && value !== ""));
}

export function readCredential({ apiKey, authToken }: UsageClientOptions, environment: Environment): Credential {
  if (apiKey !== undefined && authToken !== undefined) {
    throw new ConfigError("ambiguous_key", "Both apiKey and authToken are set. Pass exactly one of them.");
  }
  if (apiKey !== undefined) return { kind: "apiKey", secret: checkSecret("apiKey", apiKey) };
  if (authToken !== undefined) return { kind: "authToken", secret: checkSecret("authToken", authToken) };
  const keyName = environment["ANTHROPIC_ADMIN_API_KEY"] ? "ANTHROPIC_ADMIN_API_KEY" : "ANTHROPIC_ADMIN_KEY";
  const key = environment[keyName];
  const token = environment["ANTHROPIC_AUTH_TOKEN"];
  if (key && token) {
    throw new ConfigError(
      "ambiguous_key",
      `Both ${keyName} and ANTHROPIC_AUTH_TOKEN are set. Unset one, or pass apiKey or authToken.`,
    );
  }
  if (key) return { kind: "apiKey", secret: checkSecret(keyName, key) };
  if (token) return { kind: "authToken", secret: checkSecret("ANTHROPIC_AUTH_TOKEN", token) };
  throw new ConfigError(
    "missing_key",
    "No key is set. Set ANTHROPIC_ADMIN_API_KEY, or pass apiKey. An admin of the organization creates Admin keys in the Claude Console under Settings, Admin keys.",
  );
}

/** Checks that a secret can be sent in a header. Messages never show the secret. */
export function checkSecret(name: string, secret: Secret): Secret {
  if (typeof secret === "function") return secret;
  if (typeof secret !== "string")
    throw new ConfigError("invalid_option", `${name} is neither a string nor a function.`);
  if (secret === "") throw new ConfigError("missing_key", `${name} is empty.`);
  const problem = problemOf(secret);
  if (problem === undefined) return secret;
  throw new ConfigError("invalid_option", `${name} ${problem}`);
}

const quote = "[\"'`\u2018\u2019\u201c\u201d]";
const quoted = new RegExp(`^\\s*${quote}|${quote}\\s*$`);
const assignment = /^[A-Z_][A-Z0-9_]*=./;

function problemOf(secret: string): string | undefined {
  if (assignment.test(secret) || secret.includes("=sk-"))
    return "has the form NAME=value. Pass only the value, without the name and the equals sign.";
  if (quoted.test(secret)) return "has quotes around it. Remove the quotes: they are not part of the key.";
  if (/^[\x21-\x7e]+$/.test(secret)) return undefined;
  return "contains a space, a line break or another character that no key contains. If you read it from a file, trim it.";
}
