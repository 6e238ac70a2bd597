import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/** The server's `date` is off. @param options.byMs how far ahead of the mock's clock, default ten minutes */
export function clockSkew(options: FaultScope & { byMs?: number } = {}): Fault {
  const { byMs = 600_000 } = options;
  return makeFault(
    "clockSkew",
    options,
    (answer, { nowMs }) => ({
      ...answer,
      headers: { ...answer.headers, date: new Date(nowMs + byMs).toUTCString() },
    }),
    true,
  );
}
