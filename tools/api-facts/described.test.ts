import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { compareSources } from "./compare.ts";
import { type AnyDocument, factsOfDocument } from "./described.ts";
import { printDifferences } from "./print.ts";

const text = readFileSync(new URL("../../openapi/usage.yaml", import.meta.url), "utf8");
const described: AnyDocument = parse(text);
const facts = (document: AnyDocument) => factsOfDocument(document, Object.keys(described.paths ?? {}), true);

/** The lines about a document that differs from the API description by some edits. */
const linesAfter = (...edits: readonly (readonly [from: string, to: string])[]): readonly string[] => {
  let edited = text;
  for (const [from, to] of edits) {
    expect(edited, from).toContain(from);
    edited = edited.replace(from, to);
  }
  return printDifferences(compareSources(facts(described), facts(parse(edited))))
    .trimEnd()
    .split("\n");
};

test("a document does not contradict itself", () => {
  expect(linesAfter()).toEqual([""]);
});

test("a further value, parameter and null are differences, and other words are not", () => {
  expect(linesAfter(["&serviceTiers [batch, flex,", "&serviceTiers [batch, economy, flex,"])).toContain(
    "  ~ service_tiers[]: changed, + value economy",
  );
  expect(
    linesAfter([
      "        - name: account_ids[]\n",
      "        - name: regions[]\n          in: query\n          schema: { type: array, items: { type: string } }\n        - name: account_ids[]\n",
    ]),
  ).toEqual(["/v1/organizations/usage_report/messages", "  + regions[]: new"]);
  expect(linesAfter(["  title: Anthropic organization usage and cost", "  title: Anything"])).toEqual([""]);
});

const answer = (schema: object, components: object = {}): AnyDocument => ({
  paths: { "/v1/stars": { get: { responses: { "200": { content: { "application/json": { schema } } } } } } },
  ...components,
});
const fieldsOf = (document: AnyDocument) => factsOfDocument(document, ["/v1/stars"], false)["/v1/stars"] ?? {};

test("the ways to write null, an open enum and a kind of object come to the same facts", () => {
  const color = { enum: ["blue", "red"] };
  const colors = [
    { type: ["string", "null"], enum: ["blue", "red", null] },
    { type: "string", nullable: true, ...color },
    { anyOf: [{ type: "string", ...color }, { type: "null" }] },
    { oneOf: [{ $ref: "#/components/schemas/Color" }, { type: "null" }] },
    { anyOf: [{ type: "string", ...color }, { type: "string" }, { type: "null" }] },
    { allOf: [{ $ref: "#/components/schemas/Color" }], nullable: true },
  ];
  for (const property of colors) {
    const document = answer(
      { type: "object", properties: { color: property }, required: ["color"] },
      { components: { schemas: { Color: { type: "string", ...color } } } },
    );
    expect(fieldsOf(document)[": color"], JSON.stringify(property)).toEqual({
      type: "string",
      required: true,
      nullable: true,
      values: ["blue", "red"],
    });
  }
});

test("kinds of objects are distinguished by their tag, and a list page by its data", () => {
  const kinds = ["person", "robot"].map((tag) => ({
    type: "object",
    properties: { type: { const: tag }, [`of_${tag}`]: { type: "integer" } },
  }));
  const row = { type: "object", properties: { by: { oneOf: kinds } } };
  const page = { type: "object", properties: { data: { type: "array", items: row }, has_more: { type: "boolean" } } };
  expect(Object.keys(fieldsOf(answer(page)))).toEqual([
    "endpoint",
    ": by",
    ": by<person>.type",
    ": by<person>.of_person",
    ": by<robot>.type",
    ": by<robot>.of_robot",
  ]);
});

test("a reference to nothing is named", () => {
  expect(() => fieldsOf(answer({ $ref: "#/components/schemas/Gone" }))).toThrow(
    "#/components/schemas/Gone does not exist",
  );
});
