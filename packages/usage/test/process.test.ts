// What can only be seen from outside a process: that it ends, and that its memory stays flat.
import { expect, test } from "vitest";
import { runProgram } from "./child.ts";

test.concurrent(
  "a report leaves no timer behind, however it ended: the process exits",
  { timeout: 30_000 },
  async () => {
    const { code, output } = await runProgram("exit");
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toEqual({
      "broken off in flight": "2 pages",
      "broken off asleep": "2 pages",
      "aborted in flight": "AbortedError",
      "aborted asleep": "AbortedError",
      "given up": "HttpError",
      abandoned: "done: false",
    });
  },
);

test.concurrent("importing the package needs no global", { timeout: 30_000 }, async () => {
  const { code, output } = await runProgram("no-globals");
  expect(code, output).toBe(0);
  expect(Number(output)).toBeGreaterThan(50);
});

test.concurrent(
  "2,000 pages keep the heap flat, in one lane and in four, in time order and by a metric",
  { timeout: 120_000 },
  async () => {
    const { code, output } = await runProgram("heap", ["--expose-gc"]);
    expect(code, output).toBe(0);
    const growths = JSON.parse(output) as { read: number; grownBytes: number }[];
    expect(growths).toHaveLength(4);
    for (const { read, grownBytes } of growths) {
      expect(read).toBe(2000);
      expect(grownBytes).toBeLessThan(20_000_000);
    }
  },
);
