import { CommandError } from "../failure/command-error.ts";
import { didYouMean, nearest } from "../failure/did-you-mean.ts";
import { isSameName } from "./is-same-name.ts";

/** A value of a filter that nothing in a window has. */
export interface UnusedValue {
  /** What was typed before it: `--model`, `--where terminal`. */
  readonly label: string;
  readonly value: string;
  /** Values that something in the window has. */
  readonly used: readonly string[];
  /** Every value that there is; undefined if only the window's rows have any. */
  readonly allowed?: readonly string[] | undefined;
  /** A misspelled one of these is refused; any other value can be too new to be known here. */
  readonly known?: readonly string[] | undefined;
}

/** Longer lists of values are left out of a message. */
const maxListed = 12;

/** Says that a value is not used: its zero is a figure. A typing error is refused: its zero would be about nothing. */
export function unusedNote({ label, value, used, allowed, known }: UnusedValue): string {
  if (value !== "" && allowed?.some((each) => isSameName(each, value)) === false) {
    throw new CommandError(
      `${label} is invalid: got ${JSON.stringify(value)}; expected ${allowed.join(", ")}. ${didYouMean(value, allowed)}`.trim(),
    );
  }
  const correction = known === undefined ? undefined : misspelled(value, [...used, ...known]);
  if (correction !== undefined) {
    throw new CommandError(
      `${label} is invalid: got ${JSON.stringify(value)}; nothing in this window has it.${listed("There are", used)} Did you mean ${correction}?`,
    );
  }
  const typed = `${label}${label.startsWith("--where ") ? "=" : " "}${value}`;
  const isReal = known?.includes(value) === true || allowed !== undefined;
  const hint = isReal ? "" : didYouMean(value, used);
  return `${typed}: no use in this window.${listed("With use:", used)} ${hint}`.trim();
}

/**
 * The name that was meant, if letters are wrong or it is only a part of one. A name with other digits is another version,
 * which can be newer than this command.
 */
function misspelled(value: string, names: readonly string[]): string | undefined {
  if (value === "" || names.includes(value)) return undefined;
  const sameVersion = names.filter((name) => digitsOf(name) === digitsOf(value));
  const text = value.toLowerCase();
  // Narrow tables show models without `claude-`. With it, a part can be the name of another version.
  const isPart = !text.startsWith("claude") || digitsOf(text) === "";
  const part = (isPart ? names : sameVersion).find((name) => name.includes(text));
  return part ?? nearest(value, sameVersion);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function listed(words: string, values: readonly string[]): string {
  return values.length > 0 && values.length <= maxListed ? ` ${words} ${values.join(", ")}.` : "";
}
