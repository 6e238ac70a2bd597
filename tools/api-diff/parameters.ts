import { added, type Change, changed, listed, removed } from "./change.ts";
import {
  type DescribedParameter,
  type DescribedSchema,
  type Description,
  type Endpoint,
  followSchema,
  parametersOf,
} from "./description.ts";
import { compareBound, compareFact } from "./limits.ts";

/** Two states of the API description; every comparison looks at the same two. */
export interface States {
  readonly before: Description;
  readonly after: Description;
}

/** What callers may send: what is taken away breaks them, what is added does not, unless it is required. */
export const compareParameters = (states: States, before: Endpoint, after: Endpoint): readonly Change[] => {
  const [old, fresh] = [parametersOf(states.before, before), parametersOf(states.after, after)];
  const { gone, come } = listed(old.keys(), fresh.keys());
  return [
    ...come.map((name) => {
      const required = fresh.get(name)?.required === true;
      return added(name, required ? "required parameter" : "optional parameter", required ? "major" : "minor");
    }),
    ...gone.map((name) => removed(name, "parameter", "major")),
    ...[...old].flatMap(([name, parameter]) => {
      const counterpart = fresh.get(name);
      return counterpart === undefined ? [] : compareParameter(states, name, parameter, counterpart);
    }),
  ];
};

const compareParameter = (
  states: States,
  name: string,
  before: DescribedParameter,
  after: DescribedParameter,
): readonly Change[] => [
  ...(before.required === after.required
    ? []
    : [changed(name, after.required ? "is required now" : "is optional now", after.required ? "major" : "minor")]),
  ...compareFact(name, "null entry allowed", before["x-nullable-entry"], after["x-nullable-entry"], "minor"),
  ...compareFact(name, "beta it needs", before["x-requires-beta"], after["x-requires-beta"], "minor"),
  ...compareFact(name, "is a cursor", before["x-cursor"], after["x-cursor"], "major"),
  ...compareSent(states, name, before.schema, after.schema),
];

const compareSent = (
  states: States,
  name: string,
  given: DescribedSchema,
  counterpart: DescribedSchema,
): readonly Change[] => {
  const [before, after] = [followSchema(states.before, given), followSchema(states.after, counterpart)];
  const { gone, come } = listed(before.enum ?? [], after.enum ?? []);
  const bounded = (before.enum === undefined) === (after.enum === undefined);
  return [
    ...compareFact(name, "type", before.type, after.type, "major"),
    ...compareFact(name, "format", before.format, after.format, "major"),
    ...compareFact(name, "default", before.default, after.default, "patch"),
    ...(bounded ? come.map((value) => added(name, `value ${value}`, "minor")) : []),
    ...(bounded ? gone.map((value) => removed(name, `value ${value}`, "major")) : []),
    ...(bounded
      ? []
      : [changed(name, after.enum ? "only listed values now" : "any value now", after.enum ? "major" : "minor")]),
    ...compareBound({ place: name, name: "maximum", side: "most", before: before.maximum, after: after.maximum }),
    ...compareBound({ place: name, name: "minimum", side: "least", before: before.minimum, after: after.minimum }),
    ...compareBound({
      place: name,
      name: "most entries",
      side: "most",
      before: before.maxItems,
      after: after.maxItems,
    }),
    ...(before.items && after.items ? compareSent(states, name, before.items, after.items) : []),
  ];
};
