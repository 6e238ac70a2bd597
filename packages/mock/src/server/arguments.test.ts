import { expect, test } from "vitest";
import { ArgumentError, readArguments } from "./arguments.ts";

function faultsOf(...words: string[]): (string | number | undefined)[][] {
  const order = readArguments(words);
  return order.kind === "serve" ? order.faults.map(({ name, scope }) => [name, scope.times]) : [];
}

test("several faults follow one --fault, or each has its own", () => {
  const both = [
    ["html", undefined],
    ["reset", 2],
  ];
  expect(faultsOf("--fault", "html", "reset:times=2")).toEqual(both);
  expect(faultsOf("--fault", "html", "--fault", "reset:times=2")).toEqual(both);
  expect(faultsOf("--fault=html", "--seed", "7", "--fault", "reset:times=2", "--port", "0")).toEqual(both);
});

test.each([[["html"]], [["--seed", "7", "html"]], [["--fault", "html", "--seed", "7", "reset"]]])(
  "a word that follows no --fault is rejected: %j",
  (words) => {
    expect(() => readArguments(words)).toThrow(ArgumentError);
  },
);
