import { expect, test } from "vitest";
import { ask, messagesPath } from "../../test/ask.ts";
import { createMock } from "../index.ts";

const mock = createMock({ seed: 7, now: "2026-09-10T14:20:00Z" });
const query = "starting_at=2026-09-01T00:00:00Z&ending_at=2026-09-02T00:00:00Z";

async function statusOf(headers: Record<string, string>): Promise<[number, string | undefined]> {
  const response = await mock.fetch(`https://api.anthropic.com/v1/organizations/${messagesPath}?${query}`, { headers });
  const body = (await response.json()) as { error?: { type: string } };
  return [response.status, body.error?.type];
}

test("an Admin key works in either header, an OAuth token only as a bearer", async () => {
  expect(await statusOf({ "x-api-key": mock.keys.admin })).toEqual([200, undefined]);
  expect(await statusOf({ authorization: `Bearer ${mock.keys.admin}` })).toEqual([200, undefined]);
  expect(await statusOf({ authorization: `Bearer ${mock.keys.oauth}` })).toEqual([200, undefined]);
});

test("a personal key that is not scoped to a workspace works on admin endpoints, although it looks like a workspace key", async () => {
  expect(mock.keys.personal.slice(0, 13)).toBe(mock.keys.workspace.slice(0, 13));
  expect(await statusOf({ "x-api-key": mock.keys.personal })).toEqual([200, undefined]);
  expect(await statusOf({ authorization: `Bearer ${mock.keys.personal}` })).toEqual([200, undefined]);
});

test("no key, a wrong one, and a token in place of a key are 401", async () => {
  expect(await statusOf({})).toEqual([401, "authentication_error"]);
  expect(await statusOf({ "x-api-key": "sk-ant-admin01-someone-else" })).toEqual([401, "authentication_error"]);
  expect(await statusOf({ "x-api-key": mock.keys.oauth })).toEqual([401, "authentication_error"]);
  expect(await statusOf({ authorization: "Bearer nonsense" })).toEqual([401, "authentication_error"]);
});

test("a key of another family is 403, and the message names the missing scope", async () => {
  expect(await statusOf({ "x-api-key": mock.keys.workspace })).toEqual([403, "permission_error"]);
  const { body } = await ask(mock, messagesPath, query, { "x-api-key": mock.keys.analytics });
  expect(body.error.message).toBe("Missing required scopes. Got: ['read:analytics'] Needed: ['api:admin']");
});

test("an unknown beta is rejected with the documented message", async () => {
  const { status, body } = await ask(mock, messagesPath, query, { "anthropic-beta": "invalid-beta-name" });
  expect(status).toBe(400);
  expect(body.error.message).toBe(
    "Unexpected value(s) `invalid-beta-name` for the `anthropic-beta` header. Please consult our documentation at platform.claude.com/docs or try again without the header.",
  );
});

test("an unknown path is the documented 404", async () => {
  const { status, body } = await ask(mock, "usage_report/nothing");
  expect([status, body.error]).toEqual([
    404,
    { type: "not_found_error", message: "The requested resource could not be found." },
  ]);
});

test("requests are recorded, and a foreign credential is blanked", async () => {
  const own = createMock({ now: "2026-09-10T14:20:00Z" });
  await ask(own, messagesPath, query);
  await ask(own, messagesPath, query, { "x-api-key": "sk-ant-admin01-real" });
  expect(own.requests.map((request) => request.headers["x-api-key"])).toEqual([own.apiKey, "[redacted]"]);
  expect(own.requests[0]).toMatchObject({
    method: "GET",
    url: `https://api.anthropic.com/v1/organizations/${messagesPath}?${query}`,
    at: Date.parse(own.now),
  });
});
