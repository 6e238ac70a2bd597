import { ParamsError } from "../errors/params-error.ts";
import { instantMs } from "../time/instant.ts";
import type { Prepared } from "../plan/prepare.ts";
import type { WindowMs } from "../plan/window.ts";
import { type Digest, digestOf } from "./digest.ts";

/** How far a walk has come. */
export interface Position {
  /** The edge behind the last bucket delivered, or the start of the piece that is being read. */
  readonly atMs?: number | undefined;
  /** Where the next page of the piece starts; with it, how many pages of the piece were delivered, and their proof. */
  readonly cursor?: string | undefined;
  readonly pages?: number;
  readonly proof?: Digest;
  /** Nothing is left to deliver. */
  readonly done?: boolean;
}

/** What a token holds: nothing secret, and nothing that depends on the number of lanes. */
export interface Bookmark {
  readonly position: Position;
  /** The window of the first walk, so that a missing end stays where it was. */
  readonly window: WindowMs | undefined;
  /** The first walk's "now": which buckets were still open does not change by resuming. */
  readonly nowMs: number;
}

const version = "u1";

export function encodeResume(prepared: Prepared, bookmark: Bookmark): string {
  const text = JSON.stringify(bookmark).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const payload = btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `${version}.${payload}.${seal(payload, prepared)}`;
}

export function decodeResume(prepared: Prepared, token: unknown): Bookmark {
  const [tokenVersion, payload = "", ...sum] = typeof token === "string" ? token.split(".") : [];
  if (tokenVersion !== version)
    throw refusedToken("is not a token of this version", "Pass on page.resume or error.resume as it was.");
  // The seal is over the payload as it is written: base64 has several spellings of the same bytes.
  if (seal(payload, prepared) !== sum.join(".")) {
    throw refusedToken(
      "is damaged, or belongs to other parameters or another report",
      "Resume with the parameters of the first walk.",
    );
  }
  return JSON.parse(atob(payload.replace(/-/g, "+").replace(/_/g, "/"))) as Bookmark;
}

function refusedToken(problem: string, hint: string): ParamsError {
  return new ParamsError(`resume: the token ${problem}.`, { param: "resume", hint });
}

/** Ties a payload to the report and its parameters, whatever the order they were written in. */
function seal(payload: string, { definition, query, given }: Prepared): string {
  const bounds = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, canonical(name, value)]));
  const [high, low] = digestOf(JSON.stringify([definition.name, sorted(query), sorted(bounds), payload]));
  return high.toString(36) + low.toString(36).padStart(7, "0");
}

/** `2026-05-01`, a Date and a Temporal instant may stand for the same moment. */
function canonical(name: string, value: unknown): unknown {
  return name === "include_running" ? value : instantMs(value, name);
}

function sorted(object: object): unknown {
  return Object.entries(object).toSorted(([left], [right]) => (left < right ? -1 : 1));
}
