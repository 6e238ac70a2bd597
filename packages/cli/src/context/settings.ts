import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { formats } from "../format/formats.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What can stand in a flag, in the environment and in the config file alike. */
export interface Settings {
  readonly format?: string;
  readonly timezone?: string;
  readonly names?: boolean;
  readonly baseUrl?: string;
  readonly keyFile?: string;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly demo?: boolean;
  readonly limit?: string;
  readonly warn?: string;
}

interface SettingKind {
  readonly type: "text" | "flag" | "whole" | "decimal";
  readonly variable: string;
  readonly choices?: readonly string[];
}

/** Every setting, and the variable that stands for it. `ANTHROPIC_BASE_URL` is the one that other tools know too. */
export const settingKinds: Readonly<Record<keyof Settings, SettingKind>> = {
  format: { type: "text", variable: "USAGE_FORMAT", choices: formats },
  timezone: { type: "text", variable: "USAGE_TIMEZONE" },
  names: { type: "flag", variable: "USAGE_NAMES" },
  baseUrl: { type: "text", variable: "ANTHROPIC_BASE_URL" },
  keyFile: { type: "text", variable: "USAGE_KEY_FILE" },
  concurrency: { type: "whole", variable: "USAGE_CONCURRENCY" },
  timeout: { type: "whole", variable: "USAGE_TIMEOUT" },
  demo: { type: "flag", variable: "USAGE_DEMO" },
  limit: { type: "decimal", variable: "USAGE_BUDGET_LIMIT" },
  warn: { type: "decimal", variable: "USAGE_BUDGET_WARN" },
};

/** Flags win over the environment, and that over the config file. Each value is checked where it comes from. */
export function mergeSettings(
  flags: Readonly<Record<string, unknown>>,
  environment: Environment,
  config: Readonly<Record<string, unknown>>,
  configPath: string,
): Settings {
  const merged: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(settingKinds)) {
    const variable = environment[kind.variable];
    if (flags[name] !== undefined) merged[name] = read(flags[name], kind, flagName(name));
    else if (variable !== undefined && variable !== "") merged[name] = read(variable, kind, kind.variable);
    else if (config[name] !== undefined) merged[name] = read(config[name], kind, `${configPath}: ${name}`);
  }
  return merged;
}

/** Refuses a config file that holds what nobody would read, so that a typing error is no silent default. */
export function checkConfig(config: Readonly<Record<string, unknown>>, path: string): void {
  const allowed = Object.keys(settingKinds);
  for (const [name, value] of Object.entries(config)) {
    if (/key|token|secret/i.test(name) && name !== "keyFile") {
      throw new CommandError(
        `${path}: a key does not belong in a config file. Put it into a file of its own that only you can read, and its path under keyFile.`,
      );
    }
    if (!allowed.includes(name)) {
      throw new CommandError(
        `${path}: ${JSON.stringify(name)} is not a setting. ${didYouMean(name, allowed)}Settings are ${allowed.join(", ")}.`,
      );
    }
    if (value !== null && typeof value === "object") throw new CommandError(`${path}: ${name} is not a plain value.`);
  }
}

function read(value: unknown, { type, choices }: SettingKind, where: string): unknown {
  const text = String(value).trim();
  if (choices !== undefined && !choices.includes(text)) {
    throw new CommandError(
      `${where}: ${JSON.stringify(text)} is not known. ${didYouMean(text, choices)}It is one of ${choices.join(", ")}.`,
    );
  }
  if (type === "flag") {
    if (/^(?:true|1|yes)$/i.test(text)) return true;
    if (/^(?:false|0|no)$/i.test(text)) return false;
    throw new CommandError(`${where}: ${JSON.stringify(text)} is neither true nor false.`);
  }
  if (type === "whole") {
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    throw new CommandError(`${where}: ${JSON.stringify(text)} is not a whole number from 1.`);
  }
  if (type === "decimal" && !/^\d+(?:\.\d+)?$/.test(text)) {
    throw new CommandError(`${where}: ${JSON.stringify(text)} is not an amount. Write 5000 or 4999.50, without signs.`);
  }
  return text;
}

function flagName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
