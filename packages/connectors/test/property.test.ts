import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as connectors from "../src/index.ts";
import { type Edit, writeMutant } from "../../sync/test/support/mutant.ts";
import { checkProperty, type EngineName } from "./support/property.ts";

test("any schedule ends with the view on Airbyte's destination equal to the ledger", async () => {
  await checkProperty(connectors, "airbyte", 12, 21);
});

test("any schedule ends with the view on Singer's target equal to the ledger", async () => {
  await checkProperty(connectors, "singer", 12, 22);
});

/** Mistakes that connectors make. Each is this package with an edit, and the property must fail on it. */
const mutants: Readonly<Record<string, readonly [engine: EngineName, ...edits: Edit[]]>> = {
  "a state of one stream speaks for the others": [
    "airbyte",
    ["state/agreed-days.ts", "others.every((other) => isSame(other.get(day), read))", "(others, isSame, true)"],
  ],
  "the state comes before the rows": [
    "singer",
    [
      "singer/run-singer.ts",
      "for (const [name, rows] of records) {",
      "for (const [name, each] of after) current.set(name, each);\n      await send([stateMessage(current)]);\n      for (const [name, rows] of records) {",
    ],
  ],
  "a row that was sent once is never sent again": [
    "singer",
    [
      "reader/engine-store.ts",
      "const receipts = read.map(({ receipt }) => receipt);",
      "const receipts = read.map(({ receipt }) => ({ ...receipt, as_of: `${receipt.day.slice(0, 3)}9-01-01T00:00:00.000Z` }));",
    ],
  ],
};

describe("the property fails on a mutant", () => {
  test.each(Object.entries(mutants))("%s", async (name, [engine, ...edits]) => {
    const folder = await writeMutant(import.meta.dirname, name, edits);
    const mutant = (await import(/* @vite-ignore */ join(folder, "index.ts"))) as typeof connectors;

    await expect(checkProperty(mutant, engine, 60, 23)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("is not what is true") },
    });
  });
});
