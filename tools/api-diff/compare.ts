import { enumsOf } from "../../openapi/generator/enums.ts";
import { arrayName } from "../../openapi/generator/names.ts";
import { compareAnswers } from "./answers.ts";
import { added, type Change, changed, listed, removed } from "./change.ts";
import type { Description, Endpoint } from "./description.ts";
import { compareBound, compareFact } from "./limits.ts";
import { compareParameters, type States } from "./parameters.ts";

/** The changes of one endpoint, or of the names that code imports. */
export interface Section {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Everything that differs between two states of the API description, per endpoint, in the order of the description. */
export const compareDescriptions = (states: States): readonly Section[] => {
  const paths = new Set([...Object.keys(states.before.paths), ...Object.keys(states.after.paths)]);
  const sections = [...paths].map((path) => ({
    title: `GET ${path}`,
    changes: compareEndpoint(states, states.before.paths[path]?.get, states.after.paths[path]?.get),
  }));
  return [...sections, { title: "Names that code imports", changes: compareNames(states) }].filter(
    ({ changes }) => changes.length > 0,
  );
};

const compareEndpoint = (states: States, before?: Endpoint, after?: Endpoint): readonly Change[] => {
  if (before === undefined) return [added("", "endpoint", "minor")];
  if (after === undefined) return [removed("", "endpoint", "major")];
  const changes = [
    ...compareFact("", "operationId", before.operationId, after.operationId, "major"),
    ...compareSecurity(before, after),
    ...compareFact("", "status", before["x-lifecycle"]?.status, after["x-lifecycle"]?.status, "patch"),
    ...compareFact("", "successor", before["x-lifecycle"]?.successor, after["x-lifecycle"]?.successor, "patch"),
    ...compareFact("", "pagination", before["x-pagination"], after["x-pagination"], "major"),
    ...comparePages(before, after),
    ...compareWindow(before, after),
    ...compareBound({
      place: "group_by[]",
      name: "most dimensions",
      side: "most",
      before: before["x-max-group-by"],
      after: after["x-max-group-by"],
    }),
    ...compareFact(
      "group_by[]",
      "uncounted dimensions",
      before["x-uncounted-group-by"],
      after["x-uncounted-group-by"],
      "minor",
    ),
    ...compareFact(
      "",
      "most groups a bucket",
      before["x-max-groups-per-bucket"],
      after["x-max-groups-per-bucket"],
      "minor",
    ),
    ...compareParameters(states, before, after),
    ...compareAnswers(states, before, after),
  ];
  return changes.length > 0 ? changes : compareWording(states, before, after);
};

/** The names of the credentials that an endpoint takes, any one of them. */
export const credentialsOf = ({ security = [] }: Endpoint): readonly string[] =>
  security.flatMap((scheme) => Object.keys(scheme));

const compareSecurity = (before: Endpoint, after: Endpoint): readonly Change[] => {
  const { gone, come } = listed(credentialsOf(before), credentialsOf(after));
  return [
    ...come.map((name) => added("", `credential ${name}`, "minor")),
    ...gone.map((name) => removed("", `credential ${name}`, "major")),
  ];
};

const comparePages = (before: Endpoint, after: Endpoint): readonly Change[] => {
  const [old, fresh] = [before["x-page-limits"] ?? {}, after["x-page-limits"] ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((width) => [
    ...compareBound({
      place: "limit",
      name: `largest page of ${width}`,
      side: "most",
      before: old[width]?.max,
      after: fresh[width]?.max,
    }),
    ...compareFact("limit", `page of ${width} by default`, old[width]?.default, fresh[width]?.default, "patch"),
  ]);
};

const compareWindow = ({ "x-window": before }: Endpoint, { "x-window": after }: Endpoint): readonly Change[] => [
  ...compareFact("starting_at", "floor", before?.floor, after?.floor, "major"),
  ...compareBound({
    place: "starting_at",
    name: "days back",
    side: "most",
    before: before?.lookbackDays,
    after: after?.lookbackDays,
  }),
  ...compareBound({
    place: "ending_at",
    name: "days of a request",
    side: "most",
    before: before?.maxDays,
    after: after?.maxDays,
  }),
  ...compareFact("ending_at", "hours of a request", before?.maxHours, after?.maxHours, "major"),
];

/** Descriptions become doc comments, so that a new wording alone is worth a patch. */
const compareWording = (states: States, before: Endpoint, after: Endpoint): readonly Change[] =>
  wordsOf(states.before, before, new Set()) === wordsOf(states.after, after, new Set())
    ? []
    : [changed("", "wording", "patch")];

const wording: ReadonlySet<string> = new Set(["summary", "description"]);

/** The descriptions of everything that an endpoint refers to. */
const wordsOf = (description: Description, part: unknown, seen: Set<string>): string => {
  if (typeof part !== "object" || part === null) return "";
  if ("$ref" in part && typeof part.$ref === "string") {
    if (seen.has(part.$ref)) return "";
    seen.add(part.$ref);
    const target = part.$ref
      .split("/")
      .slice(1)
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], description);
    return wordsOf(description, target, seen);
  }
  return Object.entries(part)
    .map(([key, child]) => (wording.has(key) && typeof child === "string" ? child : wordsOf(description, child, seen)))
    .join("\n");
};

const namesOf = (description: Description): readonly string[] => enumsOf(description).map(({ name }) => name);
const exportsOf = (name: string): string => `${arrayName(name)}, is${name}, ${name}`;

/** Arrays and types are named after the schemas that list values. */
const compareNames = ({ before, after }: States): readonly Change[] => {
  const { gone, come } = listed(namesOf(before), namesOf(after));
  return [
    ...come.map((name) => added(exportsOf(name), "exports", "minor")),
    ...gone.map((name) => removed(exportsOf(name), "exports", "major")),
  ];
};
