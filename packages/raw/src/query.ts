import { createFinalURL } from "openapi-fetch";

const encodeEntry = (name: string, entry: unknown): string => {
  if (entry === null) return "";
  if (typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean") {
    return encodeURIComponent(entry);
  }
  throw new TypeError(
    `The query parameter ${name} is invalid: got a value of type ${typeof entry}; expected a string, number or boolean.`,
  );
};

/**
 * Writes query parameters as the API reads them: a list repeats its name (`group_by[]=model&group_by[]=speed`), null in a
 * list is the empty value (`api_key_ids[]=`), and a null or undefined parameter is omitted. Names are wire names, including
 * brackets, and are not encoded. Throws a `TypeError` for a value that is not a string, number or boolean.
 *
 * ```ts
 * serializeQuery({ starting_at: "2026-05-01T00:00:00Z", "group_by[]": ["model", "speed"] });
 * // starting_at=2026-05-01T00%3A00%3A00Z&group_by[]=model&group_by[]=speed
 * ```
 */
export const serializeQuery = (query: Readonly<Record<string, unknown>>): string => {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value)) pairs.push(`${name}=${encodeEntry(name, value)}`);
    else for (const entry of value as readonly unknown[]) pairs.push(`${name}=${encodeEntry(name, entry)}`);
  }
  return pairs.join("&");
};

/**
 * The URL that `createRawClient({ baseUrl })` requests for a path and its query. Nothing is sent: it is the same function
 * that `GET` calls, so a request that is only planned reads like one that is made. Paths have no parameters.
 */
export const requestUrl = (baseUrl: string, path: string, query: Readonly<Record<string, unknown>>): string =>
  createFinalURL<Record<string, unknown>>(path, {
    baseUrl,
    params: { query: { ...query } },
    querySerializer: serializeQuery,
    // Called only if there are path parameters, so the styles of the default one would be weight without use.
    pathSerializer: (pathname) => pathname,
  });
