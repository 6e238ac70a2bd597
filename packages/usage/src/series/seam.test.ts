import { expect, test } from "vitest";
import { cutAtSeam } from "./seam.ts";

const dayMs = 86_400_000;
const nowMs = Date.parse("2026-09-10T14:20:00Z");

test("history is legacy, the rest is analytics, and they meet where analytics begins", () => {
  const sides = cutAtSeam({ starting_at: "2025-12-01", ending_at: "2026-02-01" }, nowMs);
  expect(sides).toEqual({
    window: { starting_at: "2025-12-01T00:00:00Z", ending_at: "2026-02-01T00:00:00Z" },
    seam: "2026-01-01T00:00:00Z",
    legacy: { starting_at: "2025-12-01T00:00:00Z", ending_at: "2026-01-01T00:00:00Z" },
    analytics: { starting_at: "2026-01-01T00:00:00Z", ending_at: "2026-02-01T00:00:00Z" },
  });
});

test("at any time, a range is split into two adjacent parts, and analytics covers its part", () => {
  for (let back = 0; back <= 900; back += 7) {
    for (const atMs of [nowMs, nowMs + 300 * dayMs + 33_000_000]) {
      const range = { starting_at: new Date(Math.floor(atMs / dayMs - back - 40) * dayMs) };
      const { legacy, analytics, window } = cutAtSeam(range, atMs);
      const parts = [legacy, analytics].flatMap((part) => (part === undefined ? [] : [part]));
      expect(parts[0]?.starting_at).toBe(window.starting_at);
      expect(parts.at(-1)?.ending_at).toBe(window.ending_at);
      if (legacy !== undefined && analytics !== undefined) expect(legacy.ending_at).toBe(analytics.starting_at);
      const earliestMs = Math.max(Date.parse("2026-01-01T00:00:00Z"), atMs - 365 * dayMs);
      if (analytics !== undefined) expect(Date.parse(analytics.starting_at)).toBeGreaterThanOrEqual(earliestMs);
      if (legacy !== undefined) expect(Date.parse(legacy.ending_at)).toBeLessThan(earliestMs + 2 * dayMs);
    }
  }
});

test("any instant at UTC midnight is accepted, whatever its offset", () => {
  const { window } = cutAtSeam({ starting_at: "2026-05-01T02:00:00+02:00", ending_at: new Date("2026-05-03") }, nowMs);
  expect(window).toEqual({ starting_at: "2026-05-01T00:00:00Z", ending_at: "2026-05-03T00:00:00Z" });
});

test("bounds inside a day and empty ranges are rejected", () => {
  expect(() => cutAtSeam({ starting_at: "2026-05-01T00:00:00+02:00" }, nowMs)).toThrow("inside a day");
  expect(() => cutAtSeam({ starting_at: "2026-05-01", ending_at: "2026-05-01" }, nowMs)).toThrow("empty");
  expect(() => cutAtSeam({ starting_at: "2026-09-10" }, nowMs)).toThrow("empty");
});
