import { expect, test } from "vitest";
import { thrownBy } from "../../test/pages.ts";
import type { ReportDefinition } from "../definition.ts";
import { ParamsError } from "../errors/params-error.ts";
import { usersList } from "../reports/directory.ts";
import { messagesReport } from "../reports/messages.ts";
import { type CheckedParams, checkParams, namesOf } from "./check.ts";

/** An invented report, whose table has every kind of parameter that the API description can have. */
const invented: ReportDefinition = {
  ...messagesReport,
  name: "invented",
  parameters: {
    starting_at: { type: "date-time", required: true },
    page: { type: "string", cursor: true },
    limit: { type: "integer", minimum: 3, maximum: 5 },
    depth: { type: "integer" },
    width: { type: "string", values: ["1d", "1h"] },
    deleted: { type: "boolean" },
    models: { type: "string", list: true, maxItems: 2 },
    workspaces: { type: "string", list: true, nullable: true },
    group_by: {
      type: "string",
      list: true,
      values: ["model", "actor", "speed"],
      maxItems: 1,
      uncounted: ["actor", "speed"],
    },
  },
};
const { localParameters: _, ...list } = {
  ...usersList,
  name: "list",
  parameters: { limit: { type: "integer" } as const },
};

const checked = (params: unknown, definition: ReportDefinition = invented): CheckedParams =>
  checkParams(definition, params, false, 0);

const queryOf = (params: unknown, definition?: ReportDefinition): unknown => checked(params, definition).query;

const refusal = (params: unknown, definition?: ReportDefinition): ParamsError => {
  const error = thrownBy(() => checked(params, definition));
  expect(error).toBeInstanceOf(ParamsError);
  return error as ParamsError;
};

test("every kind of value is copied, apart from the bounds of the window", () => {
  const params = {
    limit: 3,
    width: "1h",
    deleted: false,
    models: ["a", "b"],
    workspaces: ["w", null],
    group_by: ["model"],
  };
  expect(checked({ ...params, starting_at: "2026-05-01", include_running: true })).toEqual({
    query: params,
    bounds: { starting_at: "2026-05-01", include_running: true },
  });
});

test("a whole number is accepted from its minimum to its maximum", () => {
  for (const limit of [3, 4, 5]) expect(queryOf({ limit })).toEqual({ limit });
  for (const limit of [2, 6]) {
    expect(refusal({ limit })).toMatchObject({ param: "limit", received: limit });
    expect(refusal({ limit }).message).toContain("from 3 to 5");
  }
  expect(queryOf({ depth: 1 })).toEqual({ depth: 1 });
  expect(refusal({ depth: 0 }).message).toContain("from 1.");
  expect(refusal({ depth: 0 }).message).not.toContain("to");
});

test("a value outside the documented ones is refused with all of them, and the nearest", () => {
  const error = refusal({ width: "1hh" });
  expect(error).toMatchObject({ param: "width", received: "1hh", allowed: ["1d", "1h"] });
  expect(error.hint).toBe("Did you mean 1h? Allowed: 1d, 1h.");
});

test("a switch is true or false", () => {
  for (const deleted of ["true", 1, ""]) expect(refusal({ deleted })).toMatchObject({ allowed: [true, false] });
});

test("a list has at most as many entries as the API takes", () => {
  expect(queryOf({ models: ["a", "b"] })).toEqual({ models: ["a", "b"] });
  const error = refusal({ models: ["a", "b", "c"] });
  expect(error).toMatchObject({ param: "models", received: ["a", "b", "c"] });
  expect(error.message).toContain("has 3 entries");
  expect(error.hint).toBe("At most 2 are allowed.");
  expect(queryOf({ workspaces: Array.from({ length: 500 }, String) })).toHaveProperty("workspaces");
});

test("entries that the API does not count are allowed besides", () => {
  expect(queryOf({ group_by: ["actor", "model", "speed"] })).toEqual({ group_by: ["actor", "model", "speed"] });
  const grouped = { ...invented.parameters["group_by"], type: "string", list: true, values: ["a", "b", "c"] } as const;
  const definition = { ...invented, parameters: { group_by: grouped } };
  expect(refusal({ group_by: ["a", "b"] }, definition).hint).toBe("At most 1 are allowed, besides actor and speed.");
});

test("only a dimension must not be named twice", () => {
  const error = refusal({ group_by: ["actor", "actor"] });
  expect(error.message).toContain("names a dimension twice");
  expect(error.hint).toBeTruthy();
  expect(queryOf({ models: ["a", "a"] })).toEqual({ models: ["a", "a"] });
});

test("null is an entry of a list that can have an empty one, and of no other", () => {
  expect(queryOf({ workspaces: [null] })).toEqual({ workspaces: [null] });
  expect(refusal({ workspaces: [""] }).hint).toContain("null");
  expect(refusal({ models: [null] }).received).toBeNull();
  expect(refusal({ workspaces: [undefined] }).received).toBeUndefined();
});

test("an empty list is a mistake, except as no grouping, which is as if it were absent", () => {
  expect(refusal({ models: [] })).toMatchObject({ param: "models", received: [] });
  expect(queryOf({ group_by: [] })).toEqual({});
});

test("rules see the query with its defaults, and the first error is thrown", () => {
  const error = new ParamsError("No.", { param: "limit" });
  const seen: unknown[] = [];
  const definition: ReportDefinition = {
    ...invented,
    defaults: ({ limit }) => ({ width: "1d", depth: limit }),
    rules: [(query) => void seen.push(query), () => error],
  };
  expect(thrownBy(() => checked({ limit: 3, width: "1h" }, definition))).toBe(error);
  expect(seen).toEqual([{ limit: 3, width: "1h", depth: 3 }]);
  const lenient = { ...definition, rules: [(): undefined => undefined] };
  expect(queryOf({ limit: 3, width: "1h" }, lenient)).toEqual({ limit: 3, width: "1h", depth: 3 });
});

test("parameters that are not sent are checked like any other", () => {
  const definition: ReportDefinition = { ...invented, localParameters: { remainder: { type: "boolean" } } };
  expect(queryOf({ remainder: true }, definition)).toEqual({ remainder: true });
  expect(refusal({ remainder: "yes" }, definition)).toMatchObject({ param: "remainder" });
  expect(refusal({ remainder: true })).toMatchObject({ param: "remainder" });
});

test("a report with a window takes an end and include_running, whatever its table says; a list does not", () => {
  expect(namesOf(invented).join(" ")).toBe(
    "starting_at limit depth width deleted models workspaces group_by ending_at include_running",
  );
  expect(namesOf(list)).toEqual(["limit"]);
  // A name of the window means nothing to a list, even if the API had a parameter of that name.
  const dated = { ...list, parameters: { date: { type: "string" } } } as const;
  expect(checked({ date: "x" }, dated)).toEqual({ query: { date: "x" }, bounds: {} });
});

test("an unknown name is refused with the names that there are, and the nearest", () => {
  const error = refusal({ widths: "1d" });
  expect(error).toMatchObject({ param: "widths", received: "1d", allowed: namesOf(invented) });
  expect(error.hint).toContain("Did you mean width?");
  expect(error.hint).toContain("invented takes starting_at, limit, depth");
  expect(refusal({ "models[]": ["a"] }).hint).toContain("Did you mean models?");
});

test("what is not an object is refused with an example that fits the report", () => {
  expect(refusal("May")).toMatchObject({ received: "May", hint: expect.stringContaining('month("2026-05")') });
  expect(refusal("May", list)).toMatchObject({ received: "May", hint: expect.stringContaining("limit: 100") });
});

test("nothing at all means an empty set of parameters", () => {
  for (const params of [undefined, null, {}]) expect(checked(params)).toEqual({ query: {}, bounds: {} });
});

test("a builder passes the parameters that it holds", () => {
  expect(queryOf({ toParams: () => ({ limit: 4 }) })).toEqual({ limit: 4 });
});

test("a name that a library has added to every object is not a parameter, unless it is the object's own", () => {
  const everyObject = Object.prototype as Record<string, unknown>;
  everyObject["added"] = 1;
  try {
    expect(queryOf({ limit: 3 })).toEqual({ limit: 3 });
    expect(refusal({ limit: 3, added: 2 })).toMatchObject({ param: "added" });
  } finally {
    delete everyObject["added"];
  }
});
