import { expect, test, vi } from "vitest";
import { ask } from "./ask.ts";

const slept = vi.hoisted((): number[] => []);
vi.mock("node:timers/promises", () => ({ setTimeout: async (ms: number) => void slept.push(ms) }));

const waitsFor = async (header: string | undefined): Promise<readonly number[]> => {
  slept.length = 0;
  const fetch = async () =>
    Response.json({}, { status: 429, headers: header === undefined ? {} : { "retry-after": header } });
  const asker = { baseUrl: "https://api.example", credentials: { adminKey: "key" }, fetch };
  const probe = { path: "/v1/organizations/me", query: [], betas: [], purpose: { kind: "read" } } as const;
  expect(await ask(asker, probe, "adminKey")).toMatchObject({ status: 429 });
  return [...slept];
};

test("a 429 is asked again after the time that it names, or after longer and longer ones", async () => {
  expect(await waitsFor("3")).toEqual([3000, 3000, 3000, 3000, 3000]);
  const growing = [2000, 4000, 8000, 16_000, 32_000];
  expect(await waitsFor(undefined)).toEqual(growing);
  expect(await waitsFor("0")).toEqual(growing);
  expect(await waitsFor("Thu, 10 Sep 2026 14:20:00 GMT")).toEqual(growing);
});
