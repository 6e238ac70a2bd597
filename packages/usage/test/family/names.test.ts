import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { createUsageClient, dimensionOf, HttpError } from "../../src/index.ts";
import { all, clientOf, failure, now, setUp } from "./setup.ts";

const { mock } = setUp();
const { organization } = mock;
const nowMs = Date.parse(now);
const oauth = clientOf(mock, "oauth");

test("every id of the four lists has its name, archived ones and the default workspace too", async () => {
  const names = await oauth.directory.names();
  expect(names.warnings).toEqual([]);
  for (const { id, name, createdMs } of [...organization.workspaces, ...organization.serviceAccounts]) {
    if (createdMs <= nowMs) expect(names.of(id)).toBe(name);
  }
  for (const { id, name, addedMs, deletedMs } of organization.users) {
    if (addedMs <= nowMs && deletedMs === null) expect(names.of(id)).toBe(name);
  }
  const archived = organization.workspaces.find(({ archivedMs }) => archivedMs !== null && archivedMs <= nowMs);
  expect(archived, "there is an archived workspace to be named").toBeDefined();
});

test("keys that share a name are told apart by the end of their ids, and others keep their plain name", async () => {
  const names = await oauth.directory.names();
  const keys = organization.apiKeys.filter(({ createdMs }) => createdMs <= nowMs);
  const shown = keys.map(({ id }) => names.of(id));
  expect(new Set(shown).size).toBe(keys.length);
  for (const [index, { id, name }] of keys.entries()) {
    const shared = keys.filter((key) => key.name === name).length > 1;
    expect(shown[index]).toBe(shared ? `${name} (…${id.slice(-5)})` : name);
  }
});

test("a list of several pages is read to its end", async () => {
  const large = createMock({ seed: 7, now, size: "large" });
  const names = await clientOf(large, "oauth").directory.names();
  const paths = large.requests.map(({ url }) => new URL(url).pathname);
  expect(paths.filter((path) => path.endsWith("/api_keys")).length).toBeGreaterThan(1);
  expect(paths.filter((path) => path.endsWith("/service_accounts")).length).toBeGreaterThan(1);
  const known = large.organization.apiKeys.filter(({ createdMs }) => createdMs <= nowMs);
  expect(known.filter(({ id, name }) => !names.of(id).startsWith(name))).toEqual([]);
});

test("with an Admin key service accounts keep their ids, and a warning says why", async () => {
  const names = await clientOf(mock, "admin").directory.names();
  expect(names.warnings).toEqual([expect.stringMatching(/directory\.serviceAccounts.*authToken/)]);
  const [account] = organization.serviceAccounts;
  expect(names.of(account?.id ?? "")).toBe(account?.id);
  expect(names.of("apikey_01Nobody")).toBe("apikey_01Nobody");
});

test("a key that may read no list at all gives four warnings and every id as itself", async () => {
  const names = await clientOf(mock, "analytics").directory.names();
  expect(names.warnings).toHaveLength(4);
  expect(names.of(organization.workspaces[1]?.id ?? "")).toBe(organization.workspaces[1]?.id);
});

/** Knows one key, and takes nothing but tokens for service accounts. */
const tokensOnly = async (input: RequestInfo | URL): Promise<Response> =>
  (input instanceof Request ? input.url : String(input)).includes("/service_accounts")
    ? Response.json({ type: "error", error: { type: "authentication_error", message: "No." } }, { status: 401 })
    : Response.json({ data: [{ id: "apikey_1", name: "ci" }], has_more: false });

test("a list that only takes OAuth tokens is a warning, also where the server calls the key unauthorized", async () => {
  const client = createUsageClient({ apiKey: "key-of-a-test", fetch: tokensOnly, clock: mock.clock });
  const names = await client.directory.names();
  expect(names.of("apikey_1")).toBe("ci");
  expect(names.warnings).toEqual([expect.stringMatching(/directory\.serviceAccounts.*authToken/)]);
});

test("any other fault is an error, and ends the other lists", async () => {
  const broken = createMock({ seed: 7, now });
  broken.inject(faults.html({ endpoint: "directory.users" }));
  expect(await failure(clientOf(broken, "oauth").directory.names())).toMatchObject({ code: "not_json" });
  const { fetch } = createMock({ seed: 7, now });
  const unknown = createUsageClient({ apiKey: "sk-ant-admin01-unknown", fetch, clock: broken.clock });
  const refusal = await failure(unknown.directory.names());
  expect(HttpError.isInstance(refusal) && refusal.code).toBe("unauthorized");
});

test("a key that can't be sent is an error and no warning", async () => {
  const unreadable = createUsageClient({
    apiKey: () => "key with a\nline break",
    fetch: mock.fetch,
    clock: mock.clock,
  });
  expect(await failure(unreadable.directory.names())).toMatchObject({ name: "ConfigError", code: "invalid_option" });
});

test("the caller's signal ends the reading of names", async () => {
  const signal = AbortSignal.abort("enough");
  expect(await failure(oauth.directory.names({ signal }))).toMatchObject({ code: "aborted", cause: "enough" });
});

test("a null is named by what it means in its report", async () => {
  const names = await oauth.directory.names();
  const august = { starting_at: "2026-08-01", ending_at: "2026-08-08" };
  const legacy = oauth.messages({ ...august, group_by: ["workspace_id", "api_key_id"] });
  const inLegacy = await all(legacy.rows());
  const shown = (name: "workspace_id" | "api_key_id"): Set<string> =>
    new Set(inLegacy.map((row) => names.of(dimensionOf(legacy, row, name))));
  expect(shown("workspace_id")).toContain("Default workspace");
  expect(shown("api_key_id")).toContain("Console (no API key)");

  const seats = clientOf(mock, "analytics").analytics.usage({ ...august, group_by: ["workspace_id"] });
  const [row] = await all(seats);
  expect(row && names.of(dimensionOf(seats, row, "workspace_id"))).toBe("Claude Enterprise");
  expect(row && names.of(dimensionOf(seats, row, "model"))).toBe("(all)");
});
