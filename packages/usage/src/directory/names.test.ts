import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { nameBook, type DirectoryLists } from "./names.ts";

const none: DirectoryLists = { workspaces: [], apiKeys: [], users: [], serviceAccounts: [] };

test("IDs of all four lists have their display names", () => {
  const names = nameBook({
    workspaces: [{ id: "wrkspc_1", name: "Research" }],
    apiKeys: [{ id: "apikey_1", name: "nightly" }],
    users: [{ id: "user_1", name: "Jane Doe" }],
    serviceAccounts: [{ id: "svac_1", name: "ci-deploy-bot" }],
  });
  expect(["wrkspc_1", "apikey_1", "user_1", "svac_1"].map((id) => names.of(id))).toEqual([
    "Research",
    "nightly",
    "Jane Doe",
    "ci-deploy-bot",
  ]);
  expect(names.of({ kind: "id", id: "wrkspc_1" })).toBe("Research");
});

test("RBAC groups have their names, and lists without them are complete", () => {
  const rbacGroups = [{ id: "rbac_group_1", name: "Research" }];
  expect(nameBook({ ...none, rbacGroups }).of({ kind: "id", id: "rbac_group_1" })).toBe("Research");
  expect(nameBook(none).of("rbac_group_1")).toBe("rbac_group_1");
  expect(() => nameBook({ ...none, rbacGroups: 5 as never })).toThrow(ParamsError);
});

test("archived entries keep their plain names, so that a mapping file still matches", () => {
  const archived = { id: "wrkspc_9", name: "Old team", archived_at: "2026-01-01T00:00:00Z" };
  expect(nameBook({ ...none, workspaces: [archived] }).of("wrkspc_9")).toBe("Old team");
});

test("each meaning of null has its own display name", () => {
  const names = nameBook(none);
  const kinds = ["default_workspace", "no_api_key", "enterprise", "not_set", "not_grouped"] as const;
  expect(kinds.map((kind) => names.of({ kind }))).toEqual([
    "Default workspace",
    "Console (no API key)",
    "Claude Enterprise",
    "(not set)",
    "(all)",
  ]);
});

test("an unknown ID is returned as is", () => {
  expect(nameBook(none).of("apikey_gone")).toBe("apikey_gone");
  expect(nameBook(none).of({ kind: "id", id: "claude-opus-5" })).toBe("claude-opus-5");
  expect(nameBook(none).of("constructor")).toBe("constructor");
});

test("keys with the same name are distinguished by the end of their IDs", () => {
  const names = nameBook({
    ...none,
    apiKeys: [
      { id: "apikey_01Rj2N8SVvo6BePZj99NhmiT", name: "ci" },
      { id: "apikey_01AbCdEfGhIjKlMnOpQrStUv", name: "ci" },
      { id: "apikey_01AbCdEfGhIjKlMnOpQrSxyz", name: "deploy" },
    ],
    serviceAccounts: [{ id: "svac_1", name: "ci" }],
  });
  expect(names.of("apikey_01Rj2N8SVvo6BePZj99NhmiT")).toBe("ci (…NhmiT)");
  expect(names.of("apikey_01AbCdEfGhIjKlMnOpQrStUv")).toBe("ci (…rStUv)");
  expect(names.of("apikey_01AbCdEfGhIjKlMnOpQrSxyz")).toBe("deploy");
  expect(names.of("svac_1")).toBe("ci");
});

test("as much of the IDs is shown as it takes to distinguish them", () => {
  const twins = [
    { id: "apikey_A_same_end", name: "ci" },
    { id: "apikey_B_same_end", name: "ci" },
    { id: "same_end", name: "ci" },
  ];
  const names = nameBook({ ...none, apiKeys: twins });
  expect(new Set(twins.map(({ id }) => names.of(id))).size).toBe(3);
});

test("a repeated entry is one entry", () => {
  const entry = { id: "user_1", name: "Jane Doe" };
  const names = nameBook({ ...none, users: [entry, entry] });
  expect(names.of("user_1")).toBe("Jane Doe");
  expect(names.warnings).toEqual([]);
});

test("an ID with two names keeps the first, and a warning counts such IDs without naming them", () => {
  const within = nameBook({
    ...none,
    users: [
      { id: "user_1", name: "Jane Doe" },
      { id: "user_1", name: "J. Doe" },
      { id: "user_1", name: "Jane" },
      { id: "user_2", name: "Sam" },
    ],
  });
  expect([within.of("user_1"), within.of("user_2")]).toEqual(["Jane Doe", "Sam"]);
  expect(within.warnings).toEqual([expect.stringMatching(/^users: 1 /)]);
  expect(within.warnings.join()).not.toContain("user_1");
  const across = nameBook({ ...none, apiKeys: [{ id: "x", name: "key" }], users: [{ id: "x", name: "person" }] });
  expect(across.of("x")).toBe("key");
  expect(across.warnings).toEqual([expect.stringMatching(/^users: 1 /)]);
});

test("a second name does not make two entries of one name", () => {
  const users = [
    { id: "user_1", name: "Jane" },
    { id: "user_2", name: "Sam" },
    { id: "user_2", name: "Jane" },
  ];
  expect(nameBook({ ...none, users }).of("user_1")).toBe("Jane");
});

test.each([[""], [null], [undefined]])("an entry with a name of %j is shown by its ID", (name) => {
  expect(nameBook({ ...none, users: [{ id: "user_1", name }] }).of("user_1")).toBe("user_1");
});

test("warnings are kept", () => {
  const warnings = ["Service accounts cannot be listed with this key."];
  expect(nameBook(none, warnings).warnings).toEqual(warnings);
});

test.each([
  [null],
  [undefined],
  [5],
  [{ kind: "nothing" }],
  [{ kind: "id" }],
  [{ kind: "id", id: 5 }],
  [{}],
  [{ kind: "toString" }],
])("%j has no name", (value) => {
  expect(() => nameBook(none).of(value as never)).toThrow(ParamsError);
});

test.each([null, undefined, {}, { ...none, users: null }])("lists of %j are rejected", (lists) => {
  expect(() => nameBook(lists as never)).toThrow(ParamsError);
});

test("an entry without an ID, or with a name that is not a string, is a bad row", () => {
  expect(() => nameBook({ ...none, users: [{ name: "Jane" }] as never })).toThrow(ProtocolError);
  expect(() => nameBook({ ...none, users: [{ id: "user_1", name: 5 }] as never })).toThrow(ProtocolError);
  expect(() => nameBook({ ...none, users: [null] as never })).toThrow(ProtocolError);
});

test("warnings that are not a list are rejected like any other argument", () => {
  expect(() => nameBook(none, 5 as never)).toThrow(ParamsError);
});
