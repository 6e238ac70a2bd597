import { expect, test } from "vitest";
import type { Column } from "../sheet/sheet.ts";
import { shorterLabels } from "./shorter-labels.ts";

const column = (key: string, kind: Column["kind"] = "label"): Column => ({ key, heading: key, kind, unit: "value" });

test("models are shown without claude-, and other charges as they are", () => {
  expect(shorterLabels(column("model"), ["claude-opus-5", "Web search"])).toEqual({
    texts: ["opus-5", "Web search"],
    without: "claude-",
  });
  expect(shorterLabels(column("model"), ["Web search"])).toEqual({ texts: ["Web search"] });
});

test("addresses are shown without the domain that all of them share", () => {
  expect(shorterLabels(column("actor"), ["a@example.com", "ci-key", "b@example.com"])).toEqual({
    texts: ["a", "ci-key", "b"],
    without: "@example.com",
  });
  const mixed = ["a@example.com", "b@example.org"];
  expect(shorterLabels(column("actor"), mixed)).toEqual({ texts: mixed });
  expect(shorterLabels(column("actor"), ["a@example.com"])).toEqual({ texts: ["a@example.com"] });
});

test("nothing is left out if two labels would become the same", () => {
  const models = ["claude-opus-5", "opus-5"];
  expect(shorterLabels(column("model"), models)).toEqual({ texts: models });
  const actors = ["a@example.com", "b@example.com", "a"];
  expect(shorterLabels(column("actor"), actors)).toEqual({ texts: actors });
  expect(shorterLabels(column("model", "count"), models)).toEqual({ texts: models });
});
