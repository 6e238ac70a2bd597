import type { OnEnd } from "./ending.ts";

/**
 * The whole body in one piece. `arrayBuffer()` would copy it twice in Node, which shows in a page of a megabyte.
 * Once the attempt has ended the rest is cancelled: a fetch that does not listen would hold its socket.
 */
export async function readBody(response: Response, onEnd: OnEnd): Promise<Uint8Array> {
  // A fetch of another make may have a body that is no web stream.
  if (typeof response.body?.getReader !== "function") return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  onEnd(() => void reader.cancel().catch(() => {}));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let { value } = await reader.read(); value !== undefined; { value } = await reader.read()) {
    chunks.push(value);
    length += value.length;
  }
  const [first] = chunks;
  return first?.length === length ? first : joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
