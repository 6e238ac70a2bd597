import { hash } from "../hash.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/** Tears the connection down before anything is sent. */
export function reset(options: FaultScope = {}): Fault {
  return makeFault("reset", options, (answer) => ({ ...answer, delivery: { kind: "reset" } }));
}

/** Sends nothing until the caller aborts. */
export function hang(options: FaultScope = {}): Fault {
  return makeFault("hang", options, (answer) => ({ ...answer, delivery: { kind: "hang" } }));
}

/**
 * Ends the body too early.
 *
 * @param options.bytes how many bytes arrive. Default: drawn from the request
 * @param options.ending `break` (default) breaks the stream; `short` ends it normally, before its content-length;
 *   `hang` keeps it open and sends nothing more. Over real HTTP, the first two tear the connection down
 */
export function cutBody(
  options: FaultScope & { bytes?: number | undefined; ending?: "break" | "short" | "hang" | undefined } = {},
): Fault {
  const { bytes: atMost, ending = "break" } = options;
  return makeFault("cutBody", options, (answer, request) => {
    const bytes = atMost ?? 1 + (hash(request.page, request.url.href.length) % 60);
    return { ...answer, delivery: { kind: "cut", bytes, ending } };
  });
}

/** Sends the body in pieces, with pauses on the mock's clock. */
export function slowBody(
  options: FaultScope & { pieceBytes?: number | undefined; pauseMs?: number | undefined } = {},
): Fault {
  const { pieceBytes = 256, pauseMs = 500 } = options;
  return makeFault("slowBody", options, (answer) => ({
    ...answer,
    delivery: { kind: "pieces", bytes: pieceBytes, pauseMs },
  }));
}

/** Sends the body in pieces without a content-length, cut anywhere, even within a character. */
export function chunkedBody(options: FaultScope & { pieceBytes?: number | undefined } = {}): Fault {
  const { pieceBytes = 7 } = options;
  return makeFault("chunkedBody", options, (answer) => ({
    ...answer,
    delivery: { kind: "pieces", bytes: pieceBytes, pauseMs: 0 },
  }));
}
