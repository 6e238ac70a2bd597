import { show } from "./invalid-param.ts";
import { ParamsError } from "./params-error.ts";

/**
 * Runs a check of arguments, and takes the client's own keys out of the ParamsError that it throws: keys need no known
 * form, so only the client can tell one from a value. `keyless` removes them from a text.
 */
export function withoutClientKeys<Result>(keyless: (text: string) => string, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (ParamsError.isInstance(error)) clean(error, keyless);
    throw error;
  }
}

function clean(error: ParamsError, keyless: (text: string) => string): void {
  const { message, stack, param, received, allowed, hint } = error;
  // A message shows values shortened, and half a key is no longer found: such values are written again.
  const text = (value: string): string =>
    keyless([param, received].reduce<string>((part, it) => part.replaceAll(show(it), () => show(it, keyless)), value));
  const facts = { param, received, allowed, hint: hint && text(hint) };
  error.message = text(message);
  if (stack !== undefined) error.stack = text(stack);
  for (const [name, fact] of Object.entries(facts))
    if (fact !== undefined) Object.assign(error, { [name]: copyWithout(fact, keyless) });
}

/** The value itself if no key is in it, otherwise a copy as plain data. */
function copyWithout(value: unknown, keyless: (text: string) => string): unknown {
  if (typeof value !== "object" || value === null) {
    const text = String(value);
    const cleaned = keyless(text);
    return cleaned === text ? value : cleaned;
  }
  try {
    // By name, because a class may write itself as something else than it holds.
    const text = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, name) {
      return contentsOf(this[name]);
    });
    const cleaned = keyless(text);
    return cleaned === text ? value : JSON.parse(cleaned);
  } catch {
    // What cannot be written as JSON may hold a key anywhere.
    return Object.prototype.toString.call(value);
  }
}

function contentsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return value instanceof Map || value instanceof Set ? [...value] : { ...value };
}
