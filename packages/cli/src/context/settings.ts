import { type Command, InvalidArgumentError } from "commander";
import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import type { Format } from "../format/formats.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a flag, the environment or the config file can set. */
export interface Settings {
  readonly format?: Format;
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

/** Every setting and its variable. */
export const settingVariables: Readonly<Record<keyof Settings, string>> = {
  format: "USAGE_FORMAT",
  timezone: "USAGE_TIMEZONE",
  names: "USAGE_NAMES",
  baseUrl: "USAGE_BASE_URL",
  keyFile: "USAGE_KEY_FILE",
  concurrency: "USAGE_CONCURRENCY",
  timeout: "USAGE_TIMEOUT",
  demo: "USAGE_DEMO",
  limit: "USAGE_BUDGET_LIMIT",
  warn: "USAGE_BUDGET_WARN",
};

/** Switches: commander would read any value of their variable as true, "0" included. */
const switches = ["names", "demo"] as const;

/**
 * Completes the flags of a command: a flag wins over the environment, which wins over the config file. A setting that
 * the command does not have is ignored: a time zone for `usage tokens` must not break `usage cost`.
 */
export function applySettings(command: Command, environment: Environment, config: ConfigFile): Settings {
  for (const name of switches) {
    const value = environment[settingVariables[name]];
    if (value) setFrom(command, name, "env", readSwitch(value, settingVariables[name]));
  }
  for (const [name, value] of Object.entries(config.values)) {
    const place = `${config.path}: ${name}`;
    const option = command.options.find((each) => each.attributeName() === name && !each.negate);
    const isSwitch = (switches as readonly string[]).includes(name);
    if (!isSwitch && (option === undefined || option.argChoices?.length === 1)) continue;
    const parsed = isSwitch ? readSwitch(String(value), place) : parseValue(option?.parseArg, String(value), place);
    setFrom(command, name, "config", parsed);
  }
  return command.opts();
}

function setFrom(command: Command, name: string, source: "env" | "config", value: unknown): void {
  const current = command.getOptionValueSource(name);
  if (current === undefined || current === "default") command.setOptionValueWithSource(name, value, source);
}

function parseValue(
  parse: ((text: string, earlier: never) => unknown) | undefined,
  text: string,
  place: string,
): unknown {
  try {
    return parse === undefined ? text : parse(text.trim(), undefined as never);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new CommandError(`${place} is invalid: got ${JSON.stringify(text)}. ${error.message}`);
  }
}

function readSwitch(value: string, place: string): boolean {
  const text = value.trim();
  if (/^(?:true|1|yes)$/i.test(text)) return true;
  if (/^(?:false|0|no)$/i.test(text)) return false;
  throw new CommandError(`${place} is invalid: got ${JSON.stringify(text)}; expected true or false.`);
}

/** Refuses names that no setting has, so that a typing error is not a silent default. */
export function checkConfig(config: Readonly<Record<string, unknown>>, path: string): void {
  const allowed = Object.keys(settingVariables);
  for (const [name, value] of Object.entries(config)) {
    if (/key|token|secret/i.test(name) && name !== "keyFile") {
      throw new CommandError(
        `${path}: a key does not belong in a config file. Put it into a separate file that only you can read, and set keyFile to its path.`,
      );
    }
    if (!allowed.includes(name)) {
      throw new CommandError(
        `${path} is invalid: got ${JSON.stringify(name)}; settings are ${allowed.join(", ")}. ${didYouMean(name, allowed)}`.trim(),
      );
    }
    if (value === null || typeof value === "object") {
      throw new CommandError(`${path}: ${name} is invalid: expected a text, a number, true or false.`);
    }
  }
}
