/**
 * Memory for bodies, used again from page to page: a fresh megabyte for each makes an engine collect garbage so often
 * that it costs more than all that is done with the bytes.
 */
export interface Buffers {
  /** A buffer of at least this length. What it holds is of no account. */
  take(length: number): Uint8Array;
  /** Gives a buffer back when nobody looks at it any more. */
  give(buffer: Uint8Array): void;
}

export function createBuffers(): Buffers {
  const free: Uint8Array[] = [];
  return {
    take(length) {
      const used = free.pop();
      // A little more than asked for, because the next page is hardly ever of the same length.
      return used !== undefined && used.length >= length ? used : new Uint8Array(length + (length >>> 2));
    },
    give(buffer) {
      free.push(buffer);
    },
  };
}
