import { expect, test } from "vitest";
import { createUsageClient, ParamsError } from "./index.ts";

const usage = createUsageClient({
  apiKey: "sk-ant-admin01-canary",
  fetch: () => Promise.reject(new Error("nothing may be sent")),
});
const may = { starting_at: "2026-05-01", ending_at: "2026-06-01" };

const refusedOptions: readonly (readonly [unknown, string])[] = [
  [null, "options"],
  [{ deadlineMs: 0 }, "deadlineMs"],
  [{ timeoutMs: 1.5 }, "timeoutMs"],
  [{ concurrency: "4" }, "concurrency"],
  [{ signal: {} }, "signal"],
  [{ signal: null }, "signal"],
  [{ onReceipt: "log" }, "onReceipt"],
  [{ unknownValues: "ignore" }, "unknownValues"],
  [{ resume: "u1.damaged.token" }, "resume"],
  [{ deadline: 1000 }, "deadline"],
];

test.each(refusedOptions)("the options %o are refused at the call, naming %s", (options, param) => {
  const call = (): unknown => usage.messages(may, options as never);
  expect(call).toThrow(ParamsError);
  expect(call).toThrow(expect.objectContaining({ param }));
});

test("a misspelled option suggests the nearest name", () => {
  expect(() => usage.cost(may, { deadlineMS: 1000 } as never)).toThrow(/Did you mean deadlineMs\?/);
});
