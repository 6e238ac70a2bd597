import { enumsOf } from "../../openapi/generator/enums.ts";
import { arrayName } from "../../openapi/generator/names.ts";
import { answersOf, credentialsOf, type Description, type Endpoint, parametersOf } from "./description.ts";
import type { Names } from "./name.ts";
import { answeredNames, sentNames } from "./schema-names.ts";

/** The names of each endpoint, and those that code imports. */
export function namesOf(description: Description): Readonly<Record<string, Names>> {
  const endpoints = Object.entries(description.paths).map(([path, { get }]) => [
    `GET ${path}`,
    endpointNames(description, get),
  ]);
  return { ...Object.fromEntries(endpoints), "Names that code imports": importedNames(description) };
}

function endpointNames(description: Description, endpoint: Endpoint): Names {
  const credentials = credentialsOf(endpoint).map((name) => [
    `credential ${name}`,
    { added: "minor", removed: "major" },
  ]);
  const sent = [...parametersOf(description, endpoint)].map(([name, parameter]) =>
    sentNames(description, name, parameter),
  );
  const answered = [...answersOf(description, endpoint)].map(([status, schema]) =>
    answeredNames(description, status === "200" ? "" : status, schema),
  );
  const { operationId, "x-lifecycle": lifecycle, "x-pagination": pagination, "x-window": window } = endpoint;
  const limits = {
    maxDimensions: endpoint["x-max-group-by"],
    maxGroupsPerBucket: endpoint["x-max-groups-per-bucket"],
    uncountedDimensions: endpoint["x-uncounted-group-by"],
  };
  const { floor, lookbackDays, maxDays, maxHours = {} } = window ?? {};
  const hours = Object.entries(maxHours).map(([width, count]) => [`maxHours of ${width}`, count]);
  const reach = { floor, lookbackDays, maxDays, ...Object.fromEntries(hours) };
  const pages = Object.entries(endpoint["x-page-limits"] ?? {}).map(([width, page]) => [
    `limit: page of ${width}`,
    { added: "minor", removed: "major", details: { max: page.max, default: page.default } },
  ]);
  return Object.assign(
    {
      endpoint: {
        added: "minor",
        removed: "major",
        details: {
          operationId,
          pagination,
          status: lifecycle?.status,
          successor: lifecycle?.successor,
          ...limits,
          ...reach,
        },
      },
    },
    Object.fromEntries([...credentials, ...pages]),
    ...sent,
    ...answered,
  );
}

/** Arrays, guards and types are named after the schemas that list values. */
function importedNames(description: Description): Names {
  return Object.fromEntries(
    enumsOf(description).map(({ name }) => [
      `${arrayName(name)}, is${name}, ${name}`,
      { added: "minor", removed: "major" },
    ]),
  );
}
