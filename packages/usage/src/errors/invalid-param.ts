import { didYouMean } from "./did-you-mean.ts";
import { ParamsError, type ParamsErrorDetails } from "./params-error.ts";
import { withoutKeys } from "./without-keys.ts";

const maxLength = 80;

/** Makes the error of a failed check: parameter, value, what is wrong, what is allowed. */
export function invalidParam(
  param: string,
  received: unknown,
  problem: string,
  details: ParamsErrorDetails,
): ParamsError {
  return new ParamsError(`${param}: ${show(received)} ${problem}.`, { param, received, ...details });
}

/** The same for a value that is not on a list: with the nearest one that is, and all of them after `intro`. */
export function unlisted(
  param: string,
  received: unknown,
  problem: string,
  allowed: readonly string[],
  intro = "Allowed:",
): ParamsError {
  const hint = `${didYouMean(received, allowed)}${intro} ${allowed.join(", ")}.`;
  return invalidParam(param, received, problem, { allowed, hint });
}

/** A value as text, without keys and shortened. Keys are removed first, so that none is cut in half and missed. */
export function show(value: unknown, removeKeys: (text: string) => string = withoutKeys): string {
  const text = removeKeys(write(value));
  return text.length > maxLength ? `${text.slice(0, maxLength)}...` : text;
}

function write(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (value instanceof Date && Number.isNaN(value.getTime())) return "an invalid Date";
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value of type ${typeof value}`;
  }
}
