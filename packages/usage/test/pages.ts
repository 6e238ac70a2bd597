import { type Answer, answerOf } from "../src/http/answer.ts";
import { parseBody } from "../src/http/decode.ts";
import { createRedactor, type Redactor } from "../src/http/redact.ts";

const plainRedactor: Redactor = createRedactor(new Set(), true);

/** A complete 200 with this body, parsed. */
export function answerWith(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  exactAmounts?: boolean,
): Answer {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = "https://api.example/v1/organizations/usage_report/messages";
  const bytes = new TextEncoder().encode(text);
  const answer = answerOf(url, new Response(null, { headers }), { bytes }, plainRedactor);
  parseBody(answer, exactAmounts);
  return answer;
}

/** What a function throws. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

/** What a promise rejects with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

/** Everything that an async source yields. */
export async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
