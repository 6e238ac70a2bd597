import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { readDocument } from "./document.ts";
import { unknownParts } from "./unknown.ts";

interface Fixture {
  readonly file: string;
  readonly schema: string;
  readonly origin: "documented" | "reported" | "constructed";
  readonly source: string;
  readonly excluded?: { readonly reason: string; readonly lacks?: string[]; readonly placeholders?: string[] };
  readonly unknown?: string[];
}

interface BucketPage {
  readonly data: readonly [{ readonly results: readonly [Record<string, unknown>] }];
}

const folder = join(import.meta.dirname, "fixtures");
const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const read = (file: string): unknown => JSON.parse(text(file));
const fixtures: readonly Fixture[] = JSON.parse(text("index.json"));
const document = readDocument(readFileSync(join(import.meta.dirname, "usage.yaml"), "utf8"));

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, "spec");

/** The faults of a body: names of missing fields, names of fields that break their pattern, and everything else. */
const faultsOf = (schema: string, body: unknown) => {
  const validate = ajv.compile({ $ref: `spec#/components/schemas/${schema}` });
  validate(body);
  const errors = validate.errors ?? [];
  const names = (keyword: string, name: (error: (typeof errors)[number]) => string) => [
    ...new Set(errors.filter((error) => error.keyword === keyword).map(name)),
  ];
  return {
    lacks: names("required", (error) => String(error.params["missingProperty"])).toSorted(),
    placeholders: names("pattern", (error) => error.instancePath.split("/").at(-1) ?? "").toSorted(),
    other: errors.filter((error) => error.keyword !== "required" && error.keyword !== "pattern"),
  };
};

test("the index lists exactly the bodies of the folder", () => {
  const bodies = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "index.json");
  expect(fixtures.map((fixture) => fixture.file).toSorted()).toEqual(bodies.toSorted());
});

test("every body is labeled documented, reported or constructed, with its source", () => {
  for (const { file, origin, source } of fixtures) {
    expect(["documented", "reported", "constructed"], file).toContain(origin);
    expect(source.length, file).toBeGreaterThan(10);
    if (file.includes("constructed")) expect(origin, file).toBe("constructed");
  }
});

test.for(fixtures.filter((fixture) => fixture.excluded === undefined))(
  "$file is valid against $schema",
  ({ file, schema }) => {
    expect(faultsOf(schema, read(file))).toEqual({ lacks: [], placeholders: [], other: [] });
  },
);

test.for(fixtures.filter((fixture) => fixture.excluded !== undefined))(
  "$file is excluded for exactly the faults that the index names",
  ({ file, schema, excluded }) => {
    const { lacks = [], placeholders = [] } = excluded ?? {};
    expect(faultsOf(schema, read(file))).toEqual({ lacks, placeholders, other: [] });
  },
);

test("only the sparse mocks and the placeholder samples are excluded", () => {
  expect(fixtures.filter((fixture) => fixture.excluded).map((fixture) => fixture.file)).toEqual([
    "cost_report.codexbar-sparse.json",
    "cost_report.rust-crate-sparse.json",
    "enterprise_cost_report.doc-2026-08-14.json",
    "enterprise_cost_report.doc-2026-10-02.json",
    "messages.codexbar-sparse.json",
    "messages.insight-result-row.json",
    "messages.rust-crate-sparse-row.json",
    "messages.superplane-page1.json",
    "messages.superplane-page2.json",
  ]);
});

test.for(fixtures)(
  "every field and enum value of $file is in the API description",
  ({ file, schema, unknown = [] }) => {
    expect(unknownParts(document, schema, read(file)).toSorted()).toEqual(unknown);
  },
);

test("a page without its data, its counters or with money as a number is refused", () => {
  const page: BucketPage = JSON.parse(text("messages.doc-2026-09-11.json"));
  delete page.data[0].results[0]["output_tokens"];
  expect(faultsOf("MessagesUsagePage", page).lacks).toContain("output_tokens");
  expect(faultsOf("MessagesUsagePage", {}).lacks).toEqual(["data", "has_more", "next_page"]);
  const cost: BucketPage = JSON.parse(text("cost_report.doc-2026-09-11.json"));
  cost.data[0].results[0]["amount"] = 123.78912;
  expect(faultsOf("CostPage", cost).other.map((error) => error.instancePath)).toEqual(["/data/0/results/0/amount"]);
});
