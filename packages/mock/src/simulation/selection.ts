import type { Days } from "./days.ts";
import type { Stream } from "./stream.ts";

/** The streams that a request is about. */
export interface Selection {
  days: Days;
  has: (stream: Stream) => boolean;
}

/** Selects the streams that pass a test. Each is tested at most once. */
export function select(days: Days, test: (stream: Stream) => boolean): Selection {
  return { days, has: perStream(test) };
}

/** Computes a value at most once per stream. */
export function perStream<Value>(compute: (stream: Stream) => Value): (stream: Stream) => Value {
  const known: Value[] = [];
  return (stream) => (known[stream.index] ??= compute(stream));
}
