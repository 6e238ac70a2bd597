/**
 * The text of a small file, whatever an editor on Windows saved it as: UTF-8 or UTF-16, with or without a byte order
 * mark. Undefined if it is neither.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a mark: a text of ASCII characters has a zero as every other byte.
  if (first === 0 && second !== undefined && second !== 0) return "utf-16be";
  return first !== undefined && second === 0 ? "utf-16le" : "utf-8";
}
