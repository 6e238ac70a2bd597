import type { Reply } from "../ask.ts";

type Fields = Readonly<Record<string, unknown>>;

const dayMs = 86_400_000;

/** Midnight UTC, so many days before the current day. */
export const midnight = (nowMs: number, daysBefore: number): string =>
  new Date(nowMs - (nowMs % dayMs) - daysBefore * dayMs).toISOString().replace(".000", "");

export const dateOf = (nowMs: number, daysBefore: number): string => midnight(nowMs, daysBefore).slice(0, 10);

/** The window of some whole days that are over. */
export const daysOver = (nowMs: number, days: number): readonly (readonly [string, string])[] => [
  ["starting_at", midnight(nowMs, days + 3)],
  ["ending_at", midnight(nowMs, 3)],
];

/** The entries of a page; none if it is not a page. */
export const entriesOf = (reply: Reply | undefined): readonly Fields[] => {
  const { data } = (reply?.body ?? {}) as { data?: unknown };
  return reply?.status === 200 && Array.isArray(data) ? data : [];
};

/** The result rows of a page of buckets, or the entries themselves. */
export const rowsOf = (reply: Reply | undefined): readonly Fields[] =>
  entriesOf(reply).flatMap((entry) => (Array.isArray(entry["results"]) ? (entry["results"] as Fields[]) : [entry]));

export const isPage = (reply: Reply | undefined): boolean => reply?.status === 200;

/** Whether the API has judged the request, and not the key or the address. */
export const isJudged = (reply: Reply | undefined): boolean => reply?.status === 200 || reply?.status === 400;

/** The code of an error: `organization_type_not_supported`. */
export const codeOf = (reply: Reply | undefined): unknown =>
  (reply?.body as { error?: { details?: { error_code?: unknown } } } | undefined)?.error?.details?.error_code;

/** Every value of a body with the name of its field. */
export const valuesOf = (body: unknown, name = ""): readonly (readonly [name: string, value: unknown])[] => {
  if (Array.isArray(body)) return body.flatMap((entry) => valuesOf(entry, name));
  if (typeof body !== "object" || body === null) return [[name, body]];
  return Object.entries(body).flatMap(([field, value]) => valuesOf(value, field));
};

/** The paths of fields of a body, without indices. */
export const pathsOf = (body: unknown, path = ""): ReadonlySet<string> => {
  if (Array.isArray(body)) return new Set(body.flatMap((entry) => [...pathsOf(entry, `${path}[]`)]));
  if (typeof body !== "object" || body === null) return new Set([path]);
  return new Set(Object.entries(body).flatMap(([field, value]) => [...pathsOf(value, `${path}.${field}`)]));
};
