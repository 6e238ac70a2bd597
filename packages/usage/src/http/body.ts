import type { Buffers } from "./buffers.ts";
import type { OnEnd } from "./cancellation.ts";

/** A whole body, and the buffer to give back with it, if it was put together in one. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly buffer?: Uint8Array;
}

/**
 * The whole body in one piece. `arrayBuffer()` would copy it twice in Node, which shows in a page of a megabyte.
 * Once the attempt has ended the rest is cancelled: a fetch that does not listen would hold its socket.
 */
export async function readBody(response: Response, onEnd: OnEnd, buffers: Buffers): Promise<Body> {
  // A fetch of another make may have a body that is no web stream.
  if (typeof response.body?.getReader !== "function") return { bytes: new Uint8Array(await response.arrayBuffer()) };
  const reader = response.body.getReader();
  onEnd(() => void reader.cancel().catch(() => {}));
  let bytes: Uint8Array = new Uint8Array();
  let buffer: Uint8Array | undefined;
  for (let { value } = await reader.read(); value !== undefined; { value } = await reader.read()) {
    // Most small bodies come in one chunk, which is taken as it is.
    if (bytes.length === 0) {
      bytes = value;
      continue;
    }
    const length = bytes.length + value.length;
    if (buffer === undefined || buffer.length < length) {
      buffer = buffers.take(roomFor(response, length));
      buffer.set(bytes);
    }
    buffer.set(value, bytes.length);
    bytes = buffer.subarray(0, length);
  }
  return buffer === undefined ? { bytes } : { bytes, buffer };
}

/** Nobody is believed who announces more: memory is then taken as bytes arrive. */
const longestAnnounced = 2 ** 26;

/** Room for what has come and what is announced; of a compressed body the announced length is too short. */
function roomFor(response: Response, length: number): number {
  const announced = Number(response.headers.get("content-length"));
  return announced >= length && announced <= longestAnnounced ? announced : 2 * length;
}
