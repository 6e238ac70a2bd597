import { expect, test } from "vitest";
import { createBuffers } from "./buffers.ts";

test("a new buffer is a quarter larger than requested", () => {
  expect(createBuffers().take(1000)).toHaveLength(1250);
  expect(createBuffers().take(0)).toHaveLength(0);
});

test("a released buffer is used again if it is large enough, even just so", () => {
  const buffers = createBuffers();
  const released = new Uint8Array(100);
  buffers.give(released);
  expect(buffers.take(100)).toBe(released);
  expect(buffers.take(100)).not.toBe(released);
  buffers.give(released);
  expect(buffers.take(101)).toHaveLength(126);
});
