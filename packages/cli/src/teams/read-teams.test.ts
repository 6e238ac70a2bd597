import { expect, test } from "vitest";
import { parseTeams } from "./read-teams.ts";

const refuse =
  (value: unknown): (() => unknown) =>
  () =>
    parseTeams(value, "teams.json");

test("a file of teams is read with the place of each member", () => {
  const { names, members } = parseTeams(
    { teams: { Search: { workspaces: ["Production"], people: [" a@example.com "] }, Empty: {} } },
    "teams.json",
  );
  expect(names).toEqual(["Search", "Empty"]);
  expect(members).toEqual([
    { team: "Search", kind: "workspaces", value: "Production", place: "teams.json: teams.Search.workspaces[0]" },
    { team: "Search", kind: "people", value: "a@example.com", place: "teams.json: teams.Search.people[0]" },
  ]);
});

test.each([
  [[], "teams.json is invalid: expected an object"],
  [{}, "teams.json has no teams"],
  [{ teams: {}, team: {} }, 'teams.json has "team"'],
  [{ teams: { A: [] } }, "teams.json: teams.A is invalid"],
  [{ teams: { A: { workspace: ["x"] } } }, 'teams.json: teams.A is invalid: got "workspace"'],
  [{ teams: { A: { workspace: ["x"] } } }, "Did you mean workspaces?"],
  [{ teams: { A: { keys: "x" } } }, "teams.json: teams.A.keys is invalid: expected a list"],
  [{ teams: { A: { keys: ["ok", 7] } } }, "teams.json: teams.A.keys[1] is invalid: got 7"],
  [{ teams: { A: { keys: ["ok", ""] } } }, "teams.json: teams.A.keys[1] is invalid"],
  [{ teams: { " ": {} } }, "a team without a name"],
])("%j is refused with its place", (value, message) => {
  expect(refuse(value)).toThrow(message);
});

test("what is in two teams, or twice in one, is refused with both places", () => {
  expect(refuse({ teams: { A: { keys: ["ci", "web"] }, B: { keys: ["CI"] } } })).toThrow(
    'teams.json: teams.B.keys[0] is invalid: "CI" is also in A (teams.A.keys[0])',
  );
  expect(refuse({ teams: { A: { keys: ["ci", "ci"] } } })).toThrow("listed twice (teams.A.keys[0])");
});

test("a workspace and a key can have the same name", () => {
  expect(parseTeams({ teams: { A: { keys: ["web"] }, B: { workspaces: ["web"] } } }, "t").members).toHaveLength(2);
});
