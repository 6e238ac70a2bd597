import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { EndpointFacts } from "../api-facts/fact.ts";
import { readSdk } from "./read-sdk.ts";

const pagination = `
export declare class APIPromise<T> { then(done: (value: T) => void): void }
export declare class PagePromise<Page, Item> extends APIPromise<Page> { items(): Item[] }
export interface PageParams {
  /** Rows per page (1-50, default 20). */
  limit?: number;
}
`;

/** An invented SDK in the shape that the real one has. */
const declarations = `
import { APIPromise, PagePromise, type PageParams } from "./pagination.js";
import * as Shared from "./shared.js";
export declare class Stars {
  /**
   * Counts stars, up to 7 days back.
   *
   * @example
   * stars.list({ from: "2026-09-01" });
   */
  list(params: StarListParams, options?: object): PagePromise<Page, Star>;
  retrieve(options?: object): APIPromise<Sky>;
}
export interface Page {}
export interface StarListParams extends PageParams {
  /** Query param: The first night. */
  from: string;
  /** Query param: Kinds to split by (at most 3). */
  group_by?: Array<'color' | 'size'> | null;
  /** Query param: Defaults to \`desc\`. */
  order?: Shared.Order;
  /** Header param: Betas. */
  betas?: Array<string>;
}
export interface Star {
  /** What is seen; \`bright\` since 2026. */
  kind: 'bright' | 'dim' | (string & {}) | null;
  count: number;
  seen?: boolean;
  places: 'everywhere' | Array<string>;
  by: Shared.Person | Shared.Robot | null;
  names: Array<Shared.Name>;
}
export interface Sky { id: string }
`;

const shared = `
export type Order = 'asc' | 'desc';
export interface Person { type: 'person'; email: string | null }
export interface Robot { type: 'robot'; model: string }
/** What people call it. */
export interface Name { text: string }
`;

function factsOf(method: string, source = declarations): EndpointFacts {
  const folder = mkdtempSync(join(tmpdir(), "sdk-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = { "stars.d.ts": source, "shared.d.ts": shared, "pagination.d.ts": pagination };
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, "resources/beta/organization", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, "package.json"), '{ "version": "9.9.9" }');
  const { version, endpoints } = readSdk(folder, {
    "/v1/stars": { file: "organization/stars", className: "Stars", method },
  });
  expect(version).toBe("9.9.9");
  return endpoints["/v1/stars"] ?? {};
}

test("parameters have their wire names, values, limits and whether they are required", () => {
  const facts = factsOf("list");
  expect(facts["from"]).toMatchObject({ type: "string", required: true });
  expect(facts["group_by[]"]).toMatchObject({
    type: "array",
    required: false,
    nullable: false,
    values: ["color", "size"],
    limits: { maxItems: 3 },
  });
  expect(facts["limit"]).toMatchObject({ type: "number", limits: { min: 1, max: 50, default: 20 } });
  expect(facts["order"]).toMatchObject({ values: ["asc", "desc"], limits: { default: "desc" } });
  expect(Object.keys(facts).filter((place) => place.includes("betas"))).toEqual([]);
});

test("fields have their values, nulls, lists and kinds of object", () => {
  const facts = factsOf("list");
  expect(facts[": kind"]).toMatchObject({ type: "string", nullable: true, values: ["bright", "dim"] });
  expect(facts[": kind"]?.words?.mentions).toEqual(["2026", "bright"]);
  expect(facts[": count"]).toMatchObject({ type: "number", required: true, nullable: false });
  expect(facts[": seen"]).toMatchObject({ type: "boolean", required: false });
  expect(facts[": places"]).toMatchObject({ type: "string", values: ["everywhere"] });
  expect(facts[": by"]).toMatchObject({ type: "object", nullable: true });
  expect(facts[": by<person>.email"]).toMatchObject({ nullable: true });
  expect(facts[": by<robot>.model"]).toMatchObject({ nullable: false });
  expect(facts[": names"]).toMatchObject({ type: "array" });
  expect(facts[": names[].text"]).toMatchObject({ type: "string" });
});

test("an answer that is not a list is read as it is", () => {
  expect(Object.keys(factsOf("retrieve"))).toEqual(["endpoint", ": id"]);
});

test("another example or another line break is not another meaning, and another word is", () => {
  const before = factsOf("list")["endpoint"];
  const reflowed = declarations.replace("stars, up to", "stars, up\n   * to").replace("2026-09-01", "2026-10-01");
  expect(factsOf("list", reflowed)["endpoint"]).toEqual(before);
  const reworded = factsOf("list", declarations.replace("up to 7", "up to 14"))["endpoint"];
  expect(reworded?.words?.hash).not.toBe(before?.words?.hash);
  expect(reworded?.words?.mentions).toEqual(["14"]);
});

test("a method that the SDK no longer has leaves no facts", () => {
  expect(factsOf("list", declarations.replace("list(params", "listAll(params"))).toEqual({});
});
