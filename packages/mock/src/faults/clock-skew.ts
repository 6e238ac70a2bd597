import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/** Shifts the server's `date`. @param options.byMs how far ahead of the mock's clock. Default: 10 minutes */
export function clockSkew(options: FaultScope & { byMs?: number | undefined } = {}): Fault {
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
