import { hash } from "../hash.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/** The connection is torn down before anything was answered. */
export function reset(options: FaultScope = {}): Fault {
  return makeFault("reset", options, (answer) => ({ ...answer, delivery: { kind: "reset" } }));
}

/** No answer at all, until the caller gives up. */
export function hang(options: FaultScope = {}): Fault {
  return makeFault("hang", options, (answer) => ({ ...answer, delivery: { kind: "hang" } }));
}

/**
 * The body ends too early.
 *
 * @param options.bytes how many bytes still come; default: a place somewhere within the body
 * @param options.ending `break` (default) tears the stream; `short` ends it in order, short of its content-length;
 *   `hang` sends nothing more and keeps it open. Over real HTTP the first two tear the connection
 */
export function cutBody(options: FaultScope & { bytes?: number; ending?: "break" | "short" | "hang" } = {}): Fault {
  const { bytes: atMost, ending = "break" } = options;
  return makeFault("cutBody", options, (answer, asked) => {
    const bytes = atMost ?? 1 + (hash(asked.page, asked.url.href.length) % 60);
    return { ...answer, delivery: { kind: "cut", bytes, ending } };
  });
}

/** The body comes in pieces with pauses between them, by the mock's clock. */
export function slowBody(options: FaultScope & { pieceBytes?: number; pauseMs?: number } = {}): Fault {
  const { pieceBytes = 256, pauseMs = 500 } = options;
  return makeFault("slowBody", options, (answer) => ({
    ...answer,
    delivery: { kind: "pieces", bytes: pieceBytes, pauseMs },
  }));
}

/** The body comes in pieces without a content-length, cut anywhere, also within a character. */
export function chunkedBody(options: FaultScope & { pieceBytes?: number } = {}): Fault {
  const { pieceBytes = 7 } = options;
  return makeFault("chunkedBody", options, (answer) => ({
    ...answer,
    delivery: { kind: "pieces", bytes: pieceBytes, pauseMs: 0 },
  }));
}
