import { expect, test } from "vitest";
import { describeIdentity, dimensionsOf, hasNoIdentity, type Identity, isAnonymous, valueKey } from "./identity.ts";

const flat: Identity = { grouped: ["model"], opened: [], holder: undefined };
const inGroup: Identity = { ...flat, holder: "group" };

test("the dimensions of a row are its fields, or those of the object that holds them", () => {
  const row = { model: "a", group: { model: "b" } };
  expect(dimensionsOf(flat, row)).toBe(row);
  expect(dimensionsOf(inGroup, row)).toBe(row.group);
});

test("a row that is not an object, or has no group, has no dimensions", () => {
  for (const row of [null, undefined, 5, "row"]) expect(dimensionsOf(flat, row)).toEqual({});
  for (const row of [null, {}, { group: null }, { group: "b" }]) expect(dimensionsOf(inGroup, row)).toEqual({});
});

test("a missing dimension and a null actor leave a row without an identity, any other null does not", () => {
  expect(isAnonymous("model", undefined)).toBe(true);
  expect(isAnonymous("actor", undefined)).toBe(true);
  expect(isAnonymous("actor", null)).toBe(true);
  expect(isAnonymous("model", null)).toBe(false);
  expect(isAnonymous("actor", {})).toBe(false);
});

test("every grouped dimension is needed for an identity, and no opened one", () => {
  const identity: Identity = { grouped: ["model", "speed"], opened: ["geo"], holder: undefined };
  expect(hasNoIdentity(identity, { model: "a", speed: null })).toBe(false);
  expect(hasNoIdentity(identity, { model: "a" })).toBe(true);
  expect(hasNoIdentity(identity, { speed: "fast", geo: "us" })).toBe(true);
  expect(hasNoIdentity({ ...identity, grouped: [] }, {})).toBe(false);
});

const user = { type: "user_actor", user_id: "user_1", email_address: "ada@example.com", email: "a@example.com" };

test.each([
  ["a user has an ID", user, { ...user, email_address: "lovelace@example.com", email: "", name: "Ada" }],
  ["without an ID, a user has an address", { ...user, user_id: "" }, { ...user, user_id: null, email: "x" }],
  [
    "without an ID and an address, a user has another address",
    { type: "user_actor", email: "a@example.com" },
    { type: "user_actor", email: "a@example.com", user_id: "", email_address: 5 },
  ],
  [
    "a key has an ID",
    { type: "api_actor", api_key_id: "apikey_1", api_key_name: "ci" },
    { type: "api_actor", api_key_id: "apikey_1", api_key_name: "nightly" },
  ],
  [
    "a key without an ID has a name",
    { type: "api_actor", api_key_name: "ci" },
    { type: "api_actor", api_key_name: "ci", more: 1 },
  ],
  [
    "a service account has an ID",
    { type: "service_account_actor", service_account_id: "svac_1", name: "x" },
    { type: "service_account_actor", service_account_id: "svac_1", name: "y" },
  ],
])("%s, and is the same actor whatever else differs", (_, left, right) => {
  expect(valueKey(left)).toBe(valueKey(right));
});

test.each([
  ["users with other IDs", user, { ...user, user_id: "user_2" }],
  ["users with other addresses", { ...user, user_id: "" }, { ...user, user_id: "", email_address: "b@example.com" }],
  ["keys with other names", { type: "api_actor", api_key_name: "a" }, { type: "api_actor", api_key_name: "b" }],
  ["an ID and an address of the same text", { type: "user_actor", user_id: "x" }, { type: "user_actor", email: "x" }],
  ["actors of two types with one ID", { type: "api_actor", api_key_id: "x" }, { type: "user_actor", user_id: "x" }],
  [
    "actors of an unknown type that differ in any field",
    { type: "robot_actor", user_id: "user_1", model: "a" },
    { type: "robot_actor", user_id: "user_1", model: "b" },
  ],
  ["objects without a type", { user_id: "user_1", name: "a" }, { user_id: "user_1", name: "b" }],
  ["an inherited name that is not a type", { type: "toString", name: "a" }, { type: "toString", name: "b" }],
  ["a type that is not text", { type: ["user_actor"], user_id: "x", name: 1 }, { type: ["user_actor"], user_id: "x" }],
])("%s are two values", (_, left, right) => {
  expect(valueKey(left)).not.toBe(valueKey(right));
});

test("values that are not objects differ by kind", () => {
  const values = [1, "1", true, "true", null, "null", [], {}, [1], 0, false, ""];
  expect(new Set(values.map(valueKey)).size).toBe(values.length);
});

const hidden = "[id]";

test("an identity is described by its dimensions, without IDs", () => {
  const identity: Identity = { grouped: ["model", "workspace_id"], opened: ["batch", "geo"], holder: undefined };
  const dimensions = { model: 'claude "opus"', workspace_id: "wrkspc_1", batch: true, geo: null };
  expect(describeIdentity(identity, dimensions)).toBe(
    `model "claude \\"opus\\"", workspace_id ${hidden}, batch true, geo null`,
  );
  expect(describeIdentity(identity, { model: 5, batch: false, geo: { a: 1 } })).toBe(
    `model ${hidden}, workspace_id null, batch false, geo ${hidden}`,
  );
  expect(describeIdentity({ grouped: [], opened: [], holder: undefined }, dimensions)).toBe("no grouped dimension");
});
