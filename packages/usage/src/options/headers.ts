import type { UsageClientOptions } from "./options.ts";
import type { Checks } from "./checks.ts";

type HeadersOption = UsageClientOptions["headers"];

/** The caller's headers, by lower-case name. The key has its own option, where it can be kept out of logs. */
export function readHeaders(option: HeadersOption, checks: Checks): Record<string, string> {
  const headers = Object.fromEntries(parseHeaders(option, checks));
  for (const name of ["x-api-key", "authorization"])
    if (name in headers)
      throw checks.invalid("headers", `${name}: ...`, "no keys", "Pass apiKey or authToken instead.");
  return headers;
}

function parseHeaders(option: HeadersOption, checks: Checks): Headers {
  try {
    return new Headers(withoutUndefined(option));
  } catch {
    throw checks.invalid("headers", namesOf(option), "names and values that can be sent");
  }
}

/** An undefined header is absent; `Headers` would send the word "undefined". */
function withoutUndefined(option: HeadersOption): HeadersOption {
  if (typeof option !== "object" || option === null || Symbol.iterator in option) return option;
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined));
}

/** Values of headers may be secret, so an error shows only their names. */
function namesOf(option: unknown): unknown {
  return typeof option === "object" && option !== null && !(Symbol.iterator in option)
    ? Object.keys(option)
    : typeof option;
}
