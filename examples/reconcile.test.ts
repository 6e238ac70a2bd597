import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { dollars } from "./test/decimal.ts";
import { dateAgo } from "./test/date.ts";
import { test } from "./test/fixture.ts";

test("the bill's causes are the ledger's, and nothing of it is unexplained", async ({ place }) => {
  const { ledger } = place.mock;
  // A month that has settled: costs may change for two days.
  const month = dateAgo(35).slice(0, 7);
  const { code, stdout } = await place.run("reconcile.ts", [month, "prices.json"]);

  const [year = 0, number = 0] = month.split("-").map(Number);
  const ending_at = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  const bill = ledger.bill({ starting_at: `${month}-01`, ending_at });
  const lines = stdout.trimEnd().split("\n");
  const amountOf = (cause: string) =>
    lines
      .find((line) => line.endsWith(` ${cause}`))
      ?.trim()
      .split(" ")[0];
  expect(code).toBe(0);
  expect(amountOf("billed (USD)")).toBe(dollars(bill.billed));
  expect(amountOf("list")).toBe(dollars(bill.list));
  expect(amountOf("fastMode")).toBe(dollars(bill.fastMode));
  expect(amountOf("web_search")).toBe(dollars(bill.webSearch));
  expect(amountOf("unexplained")).toBe("0");
});

test("the price file of the examples is the price list of the mock organization", ({ place }) => {
  expect(JSON.parse(readFileSync(new URL("prices.json", import.meta.url), "utf8"))).toEqual(place.mock.prices);
});
