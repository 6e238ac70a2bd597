import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { nameBook, type DirectoryLists } from "./names.ts";

const none: DirectoryLists = { workspaces: [], apiKeys: [], users: [], serviceAccounts: [] };

test("ids of all four lists have the names that people gave them", () => {
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

test("archived entries keep their plain names, so that a mapping file still matches", () => {
  const archived = { id: "wrkspc_9", name: "Old team", archived_at: "2026-01-01T00:00:00Z" };
  expect(nameBook({ ...none, workspaces: [archived] }).of("wrkspc_9")).toBe("Old team");
});

test("each meaning of a null has words of its own", () => {
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

test("an unknown id shows itself", () => {
  expect(nameBook(none).of("apikey_gone")).toBe("apikey_gone");
  expect(nameBook(none).of({ kind: "id", id: "claude-opus-5" })).toBe("claude-opus-5");
  expect(nameBook(none).of("constructor")).toBe("constructor");
});

test("keys of one name are told apart by the end of their ids", () => {
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

test("as much of the ids is shown as it takes, also where their ends are the same", () => {
  const twins = [
    { id: "apikey_A_same_end", name: "ci" },
    { id: "apikey_B_same_end", name: "ci" },
    { id: "same_end", name: "ci" },
  ];
  const names = nameBook({ ...none, apiKeys: twins });
  expect(new Set(twins.map(({ id }) => names.of(id))).size).toBe(3);
});

test("an entry that comes twice is one entry", () => {
  const entry = { id: "user_1", name: "Jane Doe" };
  expect(nameBook({ ...none, users: [entry, entry] }).of("user_1")).toBe("Jane Doe");
});

test("an entry with an empty name shows its id", () => {
  expect(nameBook({ ...none, users: [{ id: "user_1", name: "" }] }).of("user_1")).toBe("user_1");
});

test("warnings are handed on", () => {
  const warnings = ["Service accounts can't be listed with this key."];
  expect(nameBook(none, warnings).warnings).toEqual(warnings);
});

test.each([[null], [undefined], [5], [{ kind: "nothing" }], [{}], [{ kind: "toString" }]])(
  "%j has no name",
  (value) => {
    expect(() => nameBook(none).of(value as never)).toThrow(ParamsError);
  },
);

test.each([null, undefined, {}, { ...none, users: null }])("lists of %j are refused", (lists) => {
  expect(() => nameBook(lists as never)).toThrow(ParamsError);
});

test("an entry without an id or a name is a bad row", () => {
  expect(() => nameBook({ ...none, users: [{ id: "user_1" }] as never })).toThrow(ProtocolError);
  expect(() => nameBook({ ...none, users: [null] as never })).toThrow(ProtocolError);
});
