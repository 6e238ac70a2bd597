import { UsageError } from "@org/usage";
import { cleanText } from "../format/clean-text.ts";
import { CommandError } from "./command-error.ts";

const systemWords: Readonly<Record<string, string>> = {
  ENOSPC: "No space is left on the device.",
  EACCES: "That file may not be touched by you.",
  EPERM: "That file may not be touched by you.",
  ENOENT: "There is no such file or folder.",
  EISDIR: "That is a folder, not a file.",
  ENOTDIR: "A part of that path is a file, not a folder.",
  EROFS: "That disk can only be read.",
};

/** An error as one line. `verbose` adds what a bug report needs; neither ever holds a key. */
export function explain(error: unknown, verbose: boolean): string {
  const line = cleanText(lineOf(error));
  if (!verbose) return line;
  const facts = UsageError.isInstance(error) ? JSON.stringify(error.toJSON(), null, 2) : stackOf(error);
  return `${line}\n${facts}`;
}

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (UsageError.isInstance(error)) return `${error.message} [${error.code}]`;
  const words = code === undefined ? undefined : systemWords[code];
  if (words !== undefined) return `${path === undefined ? "Writing failed" : path}: ${words} [${code}]`;
  return `${error.message} (--verbose shows where)`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : "";
}
