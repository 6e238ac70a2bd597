import { expect, test } from "vitest";
import { findId } from "./find-id.ts";

const kind = { singular: "workspace", plural: "workspaces" };
const entries = [
  { id: "wrkspc_1", names: ["Production"] },
  { id: "wrkspc_2", names: ["Research"] },
  { id: "wrkspc_3", names: ["Research"] },
];
const find = (value: string): string => findId(value, entries, kind, "--workspace");

test("a name is replaced by its ID, in upper or lower case", () => {
  expect([find("Production"), find("production"), find("wrkspc_2")]).toEqual(["wrkspc_1", "wrkspc_1", "wrkspc_2"]);
});

test("an unknown name is refused with the nearest one", () => {
  expect(() => find("Prodution")).toThrow(/--workspace.*"Prodution".*Did you mean Production\?/);
});

test("a name of two entries is refused with their IDs", () => {
  expect(() => find("Research")).toThrow("wrkspc_2, wrkspc_3");
});
