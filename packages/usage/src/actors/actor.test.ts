import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ProtocolError } from "../errors/protocol-error.ts";
import { isApiActor, isFederatedActor, isServiceAccountActor, isUserActor } from "./actor.ts";
import { actorKey } from "./actor-key.ts";
import { narrowActor, type WireActor } from "./actor.ts";

function failure(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

function actorsOf(file: string): (WireActor | null)[] {
  const url = new URL(`../../../../openapi/fixtures/${file}`, import.meta.url);
  const page = JSON.parse(readFileSync(url, "utf8")) as {
    data: { actor?: WireActor; group?: { actor: WireActor | null } }[];
  };
  return page.data.map(({ actor, group }) => actor ?? group?.actor ?? null);
}

test("people and keys of the Claude Code report are identified by address and by name", () => {
  // Constructed from the documented schema.
  const [key, person] = actorsOf("claude_code.api-actor-subscription.constructed.json");
  expect(narrowActor(key)).toEqual({ kind: "api_key", id: null, name: "Developer Key", raw: key });
  expect(narrowActor(person)).toEqual({
    kind: "user",
    id: null,
    email: "user@emaildomain.com",
    name: null,
    deleted: null,
    raw: person,
  });
});

test("every actor of the analytics reports is narrowed, and null stays null", () => {
  // Constructed from the SDK's types: each variant, each federated provider, and an actor that can't be named.
  const actors = actorsOf("analytics_usage.by-actor-all-variants.constructed.json");
  expect(actors.map((actor) => narrowActor(actor))).toMatchObject([
    { kind: "user", id: "user_01AbCdEfGhIjKlMnOpQrSt", email: "jane@example.com", name: "Jane Smith", deleted: false },
    { kind: "user", id: "user_01ZzZzZzZzZzZzZzZzZzZz", email: null, name: "Deleted User", deleted: true },
    { kind: "service_account", id: "svac_01Hk3R9TWxq7CfQak00OiVw4" },
    { kind: "federated", provider: { type: "aws" }, subject: "arn:aws:iam::123456789012:role/Example" },
    { kind: "federated", provider: { type: "azure" }, subject: null },
    { kind: "federated", provider: { type: "gcp" }, subject: "serviceAccount:ci@example.iam.gserviceaccount.com" },
    { kind: "federated", provider: { type: "oidc", issuer: null }, subject: null },
    { kind: "api_key", id: "apikey_01Rj2N8SVvo6BePZj99NhmiT", name: null },
    null,
  ]);
});

test("the older name of the address field is read", () => {
  const [alice] = actorsOf("enterprise_user_cost_report.psoxy.json");
  expect(narrowActor(alice)).toMatchObject({ kind: "user", id: "user_abc123", email: "alice@example.com" });
});

test("an actor of an unknown kind is kept unchanged", () => {
  const raw = { type: "robot_actor", serial: 7 };
  const narrowed = narrowActor(raw);
  expect(narrowed).toEqual({ kind: "unknown", type: "robot_actor", raw });
  expect(narrowed.raw).toBe(raw);
});

test("null and undefined actors narrow to null", () => {
  expect(narrowActor(null)).toBeNull();
  expect(narrowActor(undefined)).toBeNull();
});

test.each([
  [{ type: "user_actor" }],
  [{ type: "user_actor", user_id: null, email_address: null }],
  [{ type: "user_actor", user_id: 5 }],
  [{ type: "user_actor", user_id: "" }],
  [{ type: "user_actor", user_id: "user_1", deleted: "no" }],
  [{ type: "api_actor" }],
  [{ type: "service_account_actor", api_key_id: "apikey_1" }],
  [{ type: "federated_actor", subject: "x" }],
  [{ type: "federated_actor", provider: "aws" }],
  [{ type: 5 }],
  [{}],
  ["user_actor"],
])("%j is a bad row and not null", (actor) => {
  const error = failure(() => narrowActor(actor as never));
  expect(error).toBeInstanceOf(ProtocolError);
  expect(error).toMatchObject({ code: "bad_row", path: expect.stringMatching(/^actor/) });
});

test("an error about an actor contains no address and no ID", () => {
  const error = failure(() => narrowActor({ type: "user_actor", email_address: 5, user_id: "user_secret" } as never));
  expect(JSON.stringify(error)).not.toContain("secret");
});

test("the guards distinguish the wire's tags and are false for null", () => {
  const actors = [
    { type: "user_actor", email_address: "a@example.com" },
    { type: "api_actor", api_key_id: "apikey_1" },
    { type: "service_account_actor", service_account_id: "svac_1" },
    { type: "federated_actor", provider: { type: "aws" } },
    { type: "robot_actor" },
    null,
    undefined,
  ];
  expect(actors.map((actor) => isUserActor(actor))).toEqual([true, false, false, false, false, false, false]);
  expect(actors.map((actor) => isApiActor(actor))).toEqual([false, true, false, false, false, false, false]);
  expect(actors.map((actor) => isServiceAccountActor(actor))).toEqual([false, false, true, false, false, false, false]);
  expect(actors.map((actor) => isFederatedActor(actor))).toEqual([false, false, false, true, false, false, false]);
});

test("a person keeps their key when renamed or deleted", () => {
  const before = { type: "user_actor", user_id: "user_1", email_address: "a@example.com", name: "A", deleted: false };
  const after = { type: "user_actor", user_id: "user_1", email_address: null, name: "Deleted User", deleted: true };
  expect(actorKey(after)).toBe(actorKey(before));
});

test("an equal ID, address and name are three actors", () => {
  const keys = [
    { type: "user_actor", user_id: "x" },
    { type: "user_actor", email_address: "x" },
    { type: "api_actor", api_key_id: "x" },
    { type: "api_actor", api_key_name: "x" },
    { type: "service_account_actor", service_account_id: "x" },
    { type: "federated_actor", provider: { type: "oidc", issuer: "x" }, subject: null },
    { type: "federated_actor", provider: { type: "oidc", issuer: null }, subject: "x" },
    { type: "x" },
    { type: "x", x: 1 },
  ].map((actor) => actorKey(actor));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the key of an identity is independent of the order of its fields", () => {
  const aws = { type: "aws", account_id: "1", signed_principal: "p" };
  const turned = { signed_principal: "p", account_id: "1", type: "aws" };
  const [one, other] = [aws, turned].map((provider) => actorKey({ type: "federated_actor", provider } as WireActor));
  expect(one).toBe(other);
});
