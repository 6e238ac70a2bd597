import { createMock, faults } from "@org/usage-mock";
import { expect, test } from "vitest";
import { createUsageClient, dimensionOf, HttpError } from "../../src/index.ts";
import { all, clientOf, failure, now, setUp } from "./setup.ts";

const { mock } = setUp();
const { organization } = mock;
const nowMs = Date.parse(now);
const oauth = clientOf(mock, "oauth");

test("every ID of the four lists has its name, including archived ones and the default workspace", async () => {
  const names = await oauth.directory.names();
  expect(names.warnings).toEqual([]);
  for (const { id, name, createdMs } of [...organization.workspaces, ...organization.serviceAccounts]) {
    if (createdMs <= nowMs) expect(names.of(id)).toBe(name);
  }
  for (const { id, name, addedMs, deletedMs } of organization.users) {
    if (addedMs <= nowMs && deletedMs === null) expect(names.of(id)).toBe(name);
  }
  const archived = organization.workspaces.find(({ archivedMs }) => archivedMs !== null && archivedMs <= nowMs);
  expect(archived, "an archived workspace exists").toBeDefined();
});

test("keys with the same name are distinguished by the end of their IDs, and others keep their plain name", async () => {
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

test("with an Admin key, service accounts are not requested and keep their IDs; a warning says why if they were asked for", async () => {
  const sent = mock.requests.length;
  const names = await clientOf(mock, "admin").directory.names();
  expect(mock.requests.slice(sent).filter(({ url }) => url.includes("/service_accounts"))).toEqual([]);
  expect(names.warnings).toEqual([]);
  const only = await clientOf(mock, "admin").directory.names({ only: ["serviceAccounts"] });
  expect(only.warnings).toEqual([expect.stringMatching(/directory\.serviceAccounts.*authToken/)]);
  const [account] = organization.serviceAccounts;
  expect(names.of(account?.id ?? "")).toBe(account?.id);
  expect(names.of("apikey_01Nobody")).toBe("apikey_01Nobody");
});

test("a key that cannot read any list has a warning for each that was requested, and every ID is returned as is", async () => {
  const names = await clientOf(mock, "analytics").directory.names();
  expect(names.warnings).toHaveLength(3);
  expect(names.of(organization.workspaces[1]?.id ?? "")).toBe(organization.workspaces[1]?.id);
});

test("RBAC groups have their names with the key of an Enterprise organization; two of one name show the end of their IDs", async () => {
  const names = await clientOf(mock, "analytics").directory.names({ only: ["rbacGroups"] });
  expect(names.warnings).toEqual([]);
  const { groups } = organization;
  for (const { id, name } of groups) {
    const shared = groups.filter((group) => group.name === name).length > 1;
    expect(names.of({ kind: "id", id })).toBe(shared ? `${name} (…${id.slice(-5)})` : name);
  }
  expect(new Set(groups.map(({ id }) => names.of(id))).size).toBe(groups.length);
});

test("RBAC groups are not requested with a Console Admin key; a warning says why if they were asked for", async () => {
  const console = clientOf(mock, "admin");
  const sent = mock.requests.length;
  const names = await console.directory.names();
  expect(mock.requests.slice(sent).filter(({ url }) => url.includes("/rbac_groups"))).toEqual([]);
  expect(names.warnings).toEqual([]);
  const only = await console.directory.names({ only: ["rbacGroups"] });
  expect(only.warnings).toEqual([expect.stringMatching(/^directory\.rbacGroups cannot be read/)]);
});

test("a credential that does not show its kind of organization asks for RBAC groups, and a Console organization causes no warning", async () => {
  const sent = mock.requests.length;
  const names = await oauth.directory.names();
  expect(mock.requests.slice(sent).filter(({ url }) => url.includes("/rbac_groups"))).toHaveLength(1);
  expect(names.warnings).toEqual([]);
  const hidden = createUsageClient({ apiKey: () => mock.keys.admin, fetch: mock.fetch, clock: mock.clock });
  const { warnings } = await hidden.directory.names();
  expect(warnings.filter((warning) => warning.includes("rbacGroups"))).toEqual([]);
});

/** Has one member, and does not let the key list RBAC groups. */
const forbidding = async (input: RequestInfo | URL): Promise<Response> =>
  (input instanceof Request ? input.url : String(input)).includes("/rbac_groups")
    ? Response.json({ type: "error", error: { type: "permission_error", message: "No." } }, { status: 403 })
    : Response.json({ data: [{ id: "user_1", name: "Jane" }], has_more: false, next_page: null });

test("a key that is not allowed to list RBAC groups is a warning, and the other lists have their names", async () => {
  const client = createUsageClient({ apiKey: "key-of-a-test", fetch: forbidding, clock: mock.clock });
  const names = await client.directory.names({ only: ["users", "rbacGroups"] });
  expect(names.of("user_1")).toBe("Jane");
  expect(names.warnings).toEqual([expect.stringMatching(/^directory\.rbacGroups cannot be read.*Enterprise/)]);
});

/** Has one key, and accepts only tokens for service accounts. */
const tokensOnly = async (input: RequestInfo | URL): Promise<Response> =>
  (input instanceof Request ? input.url : String(input)).includes("/service_accounts")
    ? Response.json({ type: "error", error: { type: "authentication_error", message: "No." } }, { status: 401 })
    : Response.json({ data: [{ id: "apikey_1", name: "ci" }], has_more: false });

test("a list that only takes OAuth tokens is a warning even if the server answers 401", async () => {
  const client = createUsageClient({ apiKey: "key-of-a-test", fetch: tokensOnly, clock: mock.clock });
  const names = await client.directory.names();
  expect(names.of("apikey_1")).toBe("ci");
  expect(names.warnings).toEqual([expect.stringMatching(/directory\.serviceAccounts.*authToken/)]);
});

test.each([
  ["a 500", faults.serverError({ endpoint: "directory.users", times: 99 }), /server/],
  ["HTML", faults.html({ endpoint: "directory.users" }), /JSON/],
  ["a network that stays down", faults.reset({ endpoint: "directory.users", times: 99 }), /network/],
])("%s from one list is a warning, and the other lists have their names", async (_, fault, reason) => {
  const broken = createMock({ seed: 7, now });
  broken.inject(fault);
  const names = await clientOf(broken, "oauth").directory.names();
  expect(names.warnings).toEqual([expect.stringMatching(/^directory\.users cannot be read/)]);
  expect(names.warnings[0]).toMatch(reason);
  const [user] = organization.users;
  expect(names.of(user?.id ?? "")).toBe(user?.id);
  const [workspace] = organization.workspaces;
  expect(names.of(workspace?.id ?? "")).toBe(workspace?.name);
});

test("a revoked key is an error", async () => {
  const { fetch } = createMock({ seed: 7, now });
  const unknown = createUsageClient({ apiKey: "sk-ant-admin01-unknown", fetch, clock: mock.clock });
  const refusal = await failure(unknown.directory.names());
  expect(HttpError.isInstance(refusal) && refusal.code).toBe("unauthorized");
  const only = createUsageClient({ apiKey: () => "token", fetch: tokensOnly, clock: mock.clock });
  expect(await failure(only.directory.names({ only: ["serviceAccounts"] }))).toMatchObject({ status: 401 });
});

test("the deadline and a framework's control flow are errors", async () => {
  const late = createMock({ seed: 7, now });
  late.inject(faults.rateLimited({ endpoint: "directory.users", times: 99, resetAfterMs: 60_000 }));
  expect(await failure(clientOf(late, "oauth").directory.names({ deadlineMs: 1000 }))).toMatchObject({
    code: "deadline",
  });
  const digest = Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC_SERVER_USAGE" });
  const next = createUsageClient({ apiKey: "key-of-a-test", fetch: () => Promise.reject(digest), clock: mock.clock });
  expect(await failure(next.directory.names())).toBe(digest);
});

test("`only` reads only the named lists", async () => {
  const sent = mock.requests.length;
  const names = await oauth.directory.names({ only: ["workspaces", "users"] });
  const paths = mock.requests.slice(sent).map(({ url }) => new URL(url).pathname.split("/").at(-1));
  expect(new Set(paths)).toEqual(new Set(["workspaces", "users"]));
  expect(names.warnings).toEqual([]);
  const [workspace] = organization.workspaces;
  const [key] = organization.apiKeys;
  expect([names.of(workspace?.id ?? ""), names.of(key?.id ?? "")]).toEqual([workspace?.name, key?.id]);
});

test.each([
  [{ only: ["users", undefined] }, "only", "The lists are workspaces"],
  [{ only: ["workspace"] }, "only", "Did you mean workspaces?"],
  [{ only: "users" }, "only", "The lists are workspaces, apiKeys, users, serviceAccounts, rbacGroups."],
  [{ only: [5] }, "only", "5"],
  [{ onyl: ["users"] }, "onyl", "onyl"],
  [null, "options", "null"],
])("names(%j) is rejected before any request", async (options, param, part) => {
  const sent = mock.requests.length;
  expect(await failure(oauth.directory.names(options as never))).toMatchObject({
    name: "ParamsError",
    param,
    message: expect.stringContaining(part),
  });
  expect(mock.requests.length).toBe(sent);
});

const repeated = async (input: RequestInfo | URL): Promise<Response> => {
  const isUsers = (input instanceof Request ? input.url : String(input)).includes("/users");
  const entries = ["Jane", "Sam"].map((name) => ({ id: "user_1", type: "user", name, email: null, role: null }));
  return Response.json({ data: isUsers ? entries : [], has_more: false });
};

test("an ID that a list contains twice keeps the first name and is a warning", async () => {
  const client = createUsageClient({ apiKey: "sk-ant-admin01-x", fetch: repeated, clock: mock.clock });
  const names = await client.directory.names({ only: ["users", "workspaces"] });
  expect(names.of("user_1")).toBe("Jane");
  expect(names.warnings).toEqual([expect.stringMatching(/^directory\.users contains an ID more than once/)]);
});

test("a key that cannot be sent is an error and not a warning", async () => {
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

test("null is named by what it means in its report", async () => {
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

test("an unknown option suggests the nearest, and `only` is among the known ones", async () => {
  const error = await failure(clientOf(mock, "admin").directory.names({ onyl: ["users"] } as never));
  expect(error).toMatchObject({
    code: "invalid_params",
    param: "onyl",
    message: expect.stringMatching(/Did you mean only\?.*settleMs, only/),
  });
});

/** A person's name in the answer is a number. */
async function numberedFetch(input: Parameters<typeof globalThis.fetch>[0]): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return Response.json({ data: pathname.endsWith("/users") ? [{ id: "user_1", name: 5 }] : [], has_more: false });
}

test("a name that is not text is ignored: its ID is shown", async () => {
  const client = createUsageClient({ apiKey: "sk-ant-admin01-key-of-a-test", fetch: numberedFetch });
  expect((await client.directory.names()).of("user_1")).toBe("user_1");
});
