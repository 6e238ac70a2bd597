import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/** Compresses the body. Its `content-length` is then that of the compressed bytes, as `fetch` reports it. */
export function gzipBody(options: FaultScope = {}): Fault {
  return makeFault("gzipBody", options, (answer) => ({ ...answer, delivery: { kind: "gzip", keep: 1 } }));
}

/**
 * Compresses the body and drops its end, in an HTTP message that is otherwise in order: Node's `fetch` decompresses
 * what there is and reports no error.
 *
 * @param options.keep the part of the bytes that arrives, from 0 to 1. Default: 0.5
 */
export function cutGzip(options: FaultScope & { keep?: number | undefined } = {}): Fault {
  const { keep = 0.5 } = options;
  if (!(keep >= 0 && keep < 1))
    throw new RangeError(`cutGzip: keep is invalid: got ${String(keep)}; expected a number from 0 to below 1.`);
  return makeFault("cutGzip", options, (answer) => ({ ...answer, delivery: { kind: "gzip", keep } }));
}
