import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { ProtocolError } from "../errors/protocol-error.ts";
import { narrowActor, type WireActor } from "./actor.ts";
import { matchActor, type ActorHandlers } from "./match-actor.ts";

const words: ActorHandlers<string> = {
  user: (user) => `person ${user.email}`,
  apiKey: (key) => `key ${key.name ?? key.id}`,
  serviceAccount: (account) => `account ${account.id}`,
  federated: (identity) => `${identity.provider.type} ${identity.subject}`,
  unknown: (actor) => `new ${actor.type}`,
};

const actors: WireActor[] = [
  { type: "user_actor", email_address: "a@example.com" } as WireActor,
  { type: "api_actor", api_key_name: "ci" } as WireActor,
  { type: "service_account_actor", service_account_id: "svac_1" } as WireActor,
  { type: "federated_actor", provider: { type: "gcp" }, subject: "s" } as WireActor,
  { type: "robot_actor" },
];
const expected = ["person a@example.com", "key ci", "account svac_1", "gcp s", "new robot_actor"];

test("each kind of actor reaches its arm", () => {
  expect(actors.map((actor) => matchActor(actor, words))).toEqual(expected);
});

test("a narrowed actor reaches the same arm", () => {
  expect(actors.map((actor) => matchActor(narrowActor(actor), words))).toEqual(expected);
});

test("a wire actor that already has `kind` and `raw` is narrowed like any other, and not dropped", () => {
  const own = { kind: "industrial", raw: {} };
  expect(actors.map((actor) => matchActor({ ...actor, ...own }, words))).toEqual(expected);
  expect(() => matchActor(own as unknown as WireActor, words)).toThrow(ProtocolError);
});

test("null reaches no arm", () => {
  expect(matchActor(null, words)).toBeUndefined();
  expect(matchActor(undefined, words)).toBeUndefined();
});

test("a missing arm fails on the first actor of any kind", () => {
  const { federated: _, ...rest } = words;
  expect(() => matchActor(actors[0] as WireActor, rest as never)).toThrow(ParamsError);
  expect(() => matchActor(actors[0] as WireActor, undefined as never)).toThrow(ParamsError);
});

test("an error thrown by an arm propagates unchanged", () => {
  const mine = new Error("mine");
  const throwing = () => {
    throw mine;
  };
  expect(() => matchActor({ type: "robot_actor" }, { ...words, unknown: throwing })).toThrow(mine);
});

test("a malformed actor is a bad row", () => {
  expect(() => matchActor({ type: "user_actor" }, words)).toThrow(ProtocolError);
  expect(() => matchActor("user" as never, words)).toThrow(ProtocolError);
});
