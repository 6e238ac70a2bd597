import type { Buffers } from "./buffers.ts";
import type { OnCancel } from "./cancellation.ts";

/** A body, and the pooled buffer that holds it, if any. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly buffer?: Uint8Array;
  /** Only the first `maxBytes` bytes were read. */
  readonly isCut?: true;
}

export interface BodyOptions {
  readonly onCancel: OnCancel;
  readonly buffers: Buffers;
  /** Stops reading after this many bytes, counted after decompression. */
  readonly maxBytes: number;
}

/**
 * Reads the body. `arrayBuffer()` would copy it twice in Node, which is noticeable for a page of a megabyte. On
 * cancellation the rest is cancelled: a fetch that ignores its signal would keep the socket.
 */
export async function readBody(response: Response, { onCancel, buffers, maxBytes }: BodyOptions): Promise<Body> {
  // A custom fetch may return a body that is not a web stream.
  if (typeof response.body?.getReader !== "function") {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > maxBytes ? { bytes: bytes.subarray(0, maxBytes), isCut: true } : { bytes };
  }
  const reader = response.body.getReader();
  onCancel(() => void reader.cancel().catch(() => {}));
  let bytes: Uint8Array = new Uint8Array();
  let buffer: Uint8Array | undefined;
  for (let { value } = await reader.read(); value !== undefined; { value } = await reader.read()) {
    if (bytes.length + value.length > maxBytes) {
      void reader.cancel().catch(() => {});
      return { bytes: bytes.length === 0 ? value.subarray(0, maxBytes) : bytes, isCut: true };
    }
    // Most small bodies arrive in one chunk, which needs no copy.
    if (bytes.length === 0) {
      bytes = value;
      continue;
    }
    const length = bytes.length + value.length;
    if (buffer === undefined || buffer.length < length) {
      buffer = buffers.take(capacityFor(response, length));
      buffer.set(bytes);
    }
    buffer.set(value, bytes.length);
    bytes = buffer.subarray(0, length);
  }
  return buffer === undefined ? { bytes } : { bytes, buffer };
}

/** Do not trust a larger content-length: grow the buffer as bytes arrive instead. */
const maxAnnouncedBytes = 2 ** 26;

/** The announced length, or twice what has arrived: the content-length of a compressed body is too short. */
function capacityFor(response: Response, length: number): number {
  const announced = Number(response.headers.get("content-length"));
  return announced >= length && announced <= maxAnnouncedBytes ? announced : 2 * length;
}
