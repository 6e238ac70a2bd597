import { type Answer, answerOf } from "../src/http/answer.ts";
import { createRedactor, type Redactor } from "../src/http/redact.ts";

const plainRedactor: Redactor = createRedactor(new Set(), true);

/** A whole 200 with this body. */
export function answerWith(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const url = "https://api.example/v1/organizations/usage_report/messages";
  return answerOf(url, new Response(null, { headers }), { bytes: new TextEncoder().encode(text) }, plainRedactor);
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

/** Everything that an async source gives. */
export async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
