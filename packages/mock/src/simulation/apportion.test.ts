import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMock } from "../index.ts";
import { foldSeed } from "../hash.ts";
import { buildOrganization } from "../organization/build.ts";
import { buildStreams } from "./streams.ts";
import { addCounters, noCounters } from "./counters.ts";
import { dayCounters } from "./day.ts";
import { hourCounters, minuteCounters } from "./hours.ts";
import { apportion } from "./apportion.ts";

test("parts add up to the total, and a part without weight gets nothing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 0xffff_ffff }),
      (total, weights, word) => {
        const parts = apportion(total, weights, word);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all === 0 ? 0 : total);
        parts.forEach((part, index) => expect(part >= 0 && (weights[index] !== 0 || part === 0)).toBe(true));
      },
    ),
  );
});

test("minutes add up to their hour and hours to their day, in every counter of every stream", () => {
  const seed = foldSeed(7);
  const streams = buildStreams(buildOrganization(seed, "small"), "small", seed);
  const day = Math.floor(Date.parse("2026-09-08T00:00:00Z") / 86_400_000);
  let seen = 0;
  for (const stream of streams) {
    const total = dayCounters(stream, day);
    if (!total) continue;
    seen++;
    const fromHours = noCounters();
    const fromMinutes = noCounters();
    (hourCounters(stream, day) ?? []).forEach((hour, index) => {
      addCounters(fromHours, hour);
      for (const minute of minuteCounters(stream, day, index, hour)) addCounters(fromMinutes, minute);
    });
    expect([...fromHours]).toEqual([...total]);
    expect([...fromMinutes]).toEqual([...total]);
  }
  expect(seen).toBeGreaterThan(20);
});

test("another seed makes another organization", () => {
  const totals = [7, 8].map(
    (seed) => createMock({ seed, now: "2026-09-10" }).ledger.cost({ starting_at: "2026-09-01" })[0]?.amount,
  );
  expect(totals[0]).not.toBe(totals[1]);
});
