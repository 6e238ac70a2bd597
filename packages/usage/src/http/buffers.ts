/**
 * Memory for bodies, reused from page to page. Allocating a megabyte per page would trigger garbage collection so often
 * that it costs more than everything else done with the bytes.
 */
export interface Buffers {
  /** Returns a buffer of at least this length, with unspecified contents. */
  take(length: number): Uint8Array;
  /** Releases a buffer that is no longer read. */
  give(buffer: Uint8Array): void;
}

export function createBuffers(): Buffers {
  const free: Uint8Array[] = [];
  return {
    take(length) {
      const released = free.pop();
      // A quarter larger than requested, because the next page rarely has the same length.
      return released !== undefined && released.length >= length ? released : new Uint8Array(length + (length >>> 2));
    },
    give(buffer) {
      free.push(buffer);
    },
  };
}
