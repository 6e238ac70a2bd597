import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { ConnectorError, runSinger, type SingerFiles } from "../src/index.ts";
import { surroundings } from "./support/around.ts";

const secret = "sk-ant-admin01-canary-canary-canary";
const config = { start_date: "2026-09-01", api_key: secret };
const catalog = { streams: [{ tap_stream_id: "costs", metadata: [{ breadcrumb: [], metadata: { selected: true } }] }] };
const span = { from: "2026-09-01", to: "2026-09-02", read_at: "yesterday", as_of: "2026-09-03T00:00:00Z" };
const damaged = { version: 1, organization_id: "o", reports: { cost: { query: "q", days: [span] } } };

test.each([
  [{ config: undefined }, "expected an object"],
  [{ config: {} }, "start_date is missing; expected a UTC day such as 2026-01-01"],
  [{ config: { start_date: "2026-02-30" } }, 'start_date is "2026-02-30"'],
  [{ config: { start_date: "2027-01-01" } }, "in the future"],
  [
    { config: { ...config, apikey: secret } },
    'the field "apikey"; the fields are start_date, api_key, settle_days, base_url',
  ],
  [{ config: { ...config, api_key: 7 } }, "api_key is a number; expected a text"],
  [{ config: { ...config, settle_days: { costs: 7 } } }, 'the stream "costs"; expected one of cost, usage'],
  [{ config: { ...config, settle_days: { cost: -1 } } }, "settle_days.cost is -1; expected 0 to 365"],
  [{ config, catalog }, 'there is no stream "costs"; expected cost, usage'],
  [{ config, catalog: {} }, "expected the list that --discover writes"],
  [{ config, catalog: { streams: [] } }, "it selects nothing"],
  [{ config, state: [] }, "expected the value of the last STATE message"],
  [{ config, state: { bookmarks: { cost: { version: 2 } } } }, "version is 2; expected 1"],
  [{ config, state: { bookmarks: { cost: damaged } } }, "Clear the stream's data"],
])("wrong input is refused before any request, says what is allowed, and shows no key: %#", async (files, words) => {
  const { around, lines } = surroundings(createMock({ seed: 7, now: "2026-09-10T14:20:00Z" }), {
    connect: async () => {
      throw new Error("a request");
    },
  });
  const error: unknown = await runSinger(files as SingerFiles, around).catch((reason: unknown) => reason);
  expect(ConnectorError.isInstance(error)).toBe(true);
  expect((error as Error).message).toContain(words);
  expect((error as Error).message).not.toContain(secret);
  expect(lines).toEqual([]);
});

test("an instant at the start of a UTC day is a start date too", async () => {
  const { around, lines } = surroundings(createMock({ seed: 7, now: "2026-09-10T14:20:00Z" }));
  await runSinger({ config: { start_date: "2026-09-09T00:00:00Z" } }, around);
  expect(lines.length).toBeGreaterThan(0);
});
