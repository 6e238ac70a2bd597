import { expect, test } from "vitest";
import { createMock } from "../index.ts";

const now = "2026-09-10T14:20:00Z";

test("a sleep advances the mock's time and takes no real time", async () => {
  const mock = createMock({ now });
  const started = performance.now();
  await mock.clock.sleep(3_600_000);
  expect(mock.now).toBe("2026-09-10T15:20:00Z");
  expect(performance.now() - started).toBeLessThan(1000);
});

test("sleeps that start together run in parallel and end in order", async () => {
  const mock = createMock({ now });
  const woken: number[] = [];
  await Promise.all(
    [3000, 1000, 2000].map(async (ms) => {
      await mock.clock.sleep(ms);
      woken.push(ms);
    }),
  );
  expect(woken).toEqual([1000, 2000, 3000]);
  expect(mock.now).toBe("2026-09-10T14:20:03Z");
});

test("an abort ends a sleep with its reason, before and during it", async () => {
  const { clock } = createMock({ now });
  const reason = new Error("enough");
  await expect(clock.sleep(10, AbortSignal.abort(reason))).rejects.toBe(reason);
  const controller = new AbortController();
  const asleep = clock.sleep(10, controller.signal);
  controller.abort(reason);
  await expect(asleep).rejects.toBe(reason);
});

test("a deadline during a request doesn't pass before the answer", async () => {
  const mock = createMock({ now });
  const answer = mock.fetch(
    "https://api.anthropic.com/v1/organizations/usage_report/claude_code?starting_at=2026-09-01",
    { headers: { "x-api-key": mock.apiKey } },
  );
  const first = await Promise.race([answer.then(() => "answer"), mock.clock.sleep(60_000).then(() => "deadline")]);
  expect(first).toBe("answer");
});

test("advance accepts text and numbers", () => {
  const mock = createMock({ now });
  mock.advance("1d 1h");
  mock.advance(5_000);
  expect(mock.now).toBe("2026-09-11T15:20:05Z");
  expect(() => mock.advance("soon")).toThrow(RangeError);
});

function drawThree(seed: number): number[] {
  const { clock } = createMock({ seed, now });
  return [clock.random(), clock.random(), clock.random()];
}

test("the random source repeats with the seed", () => {
  expect(drawThree(7)).toEqual(drawThree(7));
  expect(drawThree(7)).not.toEqual(drawThree(8));
  expect(new Set(drawThree(7)).size).toBe(3);
});
