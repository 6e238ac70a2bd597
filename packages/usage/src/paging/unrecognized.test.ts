import { expect, test } from "vitest";
import type { UsageEvent } from "../http/events.ts";
import { createRedactor } from "../http/redact.ts";
import { createUnrecognizedLog, type UnrecognizedLog } from "./unrecognized.ts";

function logWith(redactIds = true): { readonly log: UnrecognizedLog; readonly events: UsageEvent[] } {
  const events: UsageEvent[] = [];
  const redactor = createRedactor(new Set(["canary-key"]), redactIds);
  return { log: createUnrecognizedLog("messages", redactor, (event) => events.push(event)), events };
}

test("each unknown path and value is reported once and counted every time", () => {
  const { log, events } = logWith();
  for (const value of ["a", "b", "a", "a"]) log.note("data[].model", value);
  log.note("data[].speed", "a");
  expect(events).toEqual([
    { type: "unrecognized", report: "messages", path: "data[].model", value: "a" },
    { type: "unrecognized", report: "messages", path: "data[].model", value: "b" },
    { type: "unrecognized", report: "messages", path: "data[].speed", value: "a" },
  ]);
  expect(log.list()).toEqual([
    { path: "data[].model", value: "a", count: 3 },
    { path: "data[].model", value: "b", count: 1 },
    { path: "data[].speed", value: "a", count: 1 },
  ]);
});

test("a new counter that differs in every row is named a few times and then counted together", () => {
  const { log, events } = logWith();
  for (let value = 0; value < 10_000; value++) log.note("data[].audio_tokens", value);
  // Twenty values, and one entry for all others.
  expect(events).toHaveLength(21);
  expect(log.list()).toHaveLength(21);
  expect(log.list().reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
});

test("values are shown without keys, IDs and addresses, and structures without what they hold", () => {
  const { log } = logWith();
  for (const value of ["canary-key", "ada@example.com", { name: "Ada" }, ["Ada"], null, true, 7]) log.note("x", value);
  expect(log.list().map(({ value }) => value)).toEqual(["[key]", "[email]", "[object]", "[list]", null, true, 7]);
});

test("IDs are shown to a caller who asks for them, keys never", () => {
  const { log } = logWith(false);
  for (const value of ["canary-key", "user_01AbCd"]) log.note("x", value);
  expect(log.list().map(({ value }) => value)).toEqual(["[key]", "user_01AbCd"]);
});

test("after many unknown names, further ones are counted together", () => {
  const { log, events } = logWith();
  for (let name = 0; name < 10_000; name++) log.note(`data[].field_${name}`, 1);
  // A hundred names, and one entry for all others.
  expect(events).toHaveLength(101);
  expect(log.list().reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
});

test("a name may hold a key, and a value may be long: neither is shown", () => {
  const { log } = logWith();
  log.note("data[].of_canary-key", `canary-key${"x".repeat(10_000)}`);
  const [{ path, value } = { path: "", value: "" }] = log.list();
  expect(path).toBe("data[].of_[key]");
  expect(value).toHaveLength(200);
  expect(value).not.toContain("canary");
});

test("values that look alike without IDs and addresses are counted as one, and reported once", () => {
  const { log, events } = logWith();
  for (const value of ["ada@example.com", "bob@example.com", "[email]"]) log.note("x", value);
  log.note("y", "ada@example.com");
  expect(log.list()).toEqual([
    { path: "x", value: "[email]", count: 3 },
    { path: "y", value: "[email]", count: 1 },
  ]);
  expect(events).toHaveLength(2);
});
