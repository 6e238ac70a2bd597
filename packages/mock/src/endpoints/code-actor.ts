import type { JsonObject } from "../json.ts";
import type { CodeOrigin, Stream } from "../simulation/stream.ts";

export type CodeStream = Stream & { code: CodeOrigin };

export function isCode(stream: Stream): stream is CodeStream {
  return stream.code !== null;
}

/** People by their email address, keys by their name: this report has no IDs. */
export function actorOf(stream: CodeStream): JsonObject {
  if (stream.account) return { type: "user_actor", email_address: stream.account.email };
  return { type: "api_actor", api_key_name: stream.apiKey?.name ?? "" };
}

/** Distinguishes the records of a day. */
export function identityOf(stream: CodeStream): string {
  const { terminal, remote, customerType } = stream.code;
  return [stream.account?.email ?? stream.apiKey?.id ?? "", terminal, remote ? "remote" : "local", customerType].join(
    " ",
  );
}
