import type { Reply } from "../ask.ts";

/** What an answer says of an assumption. The words are ours: no answer has a figure, an ID or a name of the organization. */
export interface Verdict {
  readonly state: "settled" | "contradicted" | "open";
  readonly words: string;
}

export interface Request {
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** The security scheme to use. Default: the Admin key. */
  readonly scheme?: string;
  readonly version?: string;
  readonly betas?: readonly string[];
}

/** What a question may do: send read-only requests. */
export interface Lab {
  readonly nowMs: number;
  /** Undefined without a credential for the scheme, or without a response. */
  readonly get: (request: Request) => Promise<Reply | undefined>;
  /** The names of headers of responses with status 429, if there was one. */
  readonly rateLimitHeaders: () => readonly string[] | undefined;
}

/** A line of "Unconfirmed" in openapi/README.md. */
export interface Question {
  readonly line: string;
  /** Undefined if read-only requests cannot answer it. */
  readonly ask?: (lab: Lab) => Promise<Verdict>;
}

export const settled = (words: string): Verdict => ({ state: "settled", words });
export const contradicted = (words: string): Verdict => ({ state: "contradicted", words });
export const open = (words: string): Verdict => ({ state: "open", words });

/** No key for it, no access, or no response: nothing is learned. */
export const unanswered: Verdict = open("there was no response to learn from");
