import { UsageError } from "@org/usage";
import { cleanText } from "../format/clean-text.ts";
import { safeJson } from "../format/safe-json.ts";
import { CommandError } from "./command-error.ts";
import { commandWords } from "./command-words.ts";
import { proxyHint } from "./proxy-hint.ts";
import { systemWords } from "./system-words.ts";
import { withoutKeys } from "./without-keys.ts";

export interface ExplainOptions {
  /** Adds what a bug report needs. */
  readonly isVerbose: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The words of the command line, to speak of its flags. */
  readonly argv?: readonly string[];
}

/** An error as one line without control characters. It never contains a key. */
export function explain(error: unknown, options: ExplainOptions): string {
  const line = cleanText(lineOf(error, options));
  return withoutKeys(options.isVerbose ? `${line}\n${detailsOf(error)}` : line, options.environment);
}

function lineOf(error: unknown, { environment, argv = [] }: ExplainOptions): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError) return error.message;
  if (UsageError.isInstance(error)) {
    return `${commandWords(error, argv)}${proxyHint(error, environment)} [${error.code}]`;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : systemWords[code];
  if (words !== undefined) return `${path === undefined ? "Writing failed" : path}: ${words} [${code}]`;
  return `${error.message} (--verbose shows details)`;
}

function detailsOf(error: unknown): string {
  if (UsageError.isInstance(error)) return safeJson(error.toJSON(), 2);
  const stack = error instanceof Error ? (error.stack ?? error.message) : "";
  return stack.split("\n").map(cleanText).join("\n");
}
