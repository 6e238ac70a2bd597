import {
  type DescribedParameter,
  type Description,
  type Endpoint,
  followSchema,
  parametersOf,
} from "../api-diff/description.ts";

/** One request of the check. Its purpose decides what an error means. */
export interface Probe {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly betas: readonly string[];
  /** Default: the version that everything else here uses. */
  readonly version?: string;
  /** `read` inspects the response, `values` also the rejected values; `refusal` is wrong on purpose, for the error message. */
  readonly purpose:
    | { readonly kind: "read" }
    | { readonly kind: "values"; readonly parameter: string; readonly values: readonly string[] }
    | { readonly kind: "refusal"; readonly known: readonly string[] };
}

/** An API that checks its parameters rejects this word. */
export const impossible = "no_such_thing";

const dayMs = 86_400_000;
const daysAgo = (now: number, days: number): string => new Date(now - (now % dayMs) - days * dayMs).toISOString();

/** One day that is over: it has every kind of row, and is short enough for buckets of a minute. */
const windowValue = (name: string, format: string | undefined, now: number): string | undefined => {
  if (name === "starting_at") return format === "date" ? daysAgo(now, 4).slice(0, 10) : daysAgo(now, 4);
  if (name === "ending_at") return daysAgo(now, 3);
  if (name === "starting_date") return daysAgo(now, 4).slice(0, 10);
  return name === "ending_date" ? daysAgo(now, 3).slice(0, 10) : undefined;
};

interface ListedParameter {
  readonly name: string;
  readonly list: boolean;
  /** The values that this kind of key may send, and those of every kind. */
  readonly values: readonly string[];
  readonly allValues: readonly string[];
  readonly maxEntries: number;
}

const listedParameter = (
  description: Description,
  endpoint: Endpoint,
  name: string,
  parameter: DescribedParameter,
  scheme: string,
): ListedParameter => {
  const schema = followSchema(description, parameter.schema);
  const entry = followSchema(description, schema.items ?? schema);
  const maxDimensions = name === "group_by[]" ? endpoint["x-max-group-by"] : undefined;
  return {
    name,
    list: schema.items !== undefined,
    values: parameter["x-values-by-key"]?.[scheme] ?? entry.enum ?? [],
    allValues: entry.enum ?? [],
    maxEntries: maxDimensions ?? schema.maxItems ?? 100,
  };
};

const chunks = (values: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** The parameters that every request to an endpoint needs, and the betas that they can need. */
const basis = (description: Description, endpoint: Endpoint, now: number): Pick<Probe, "query" | "betas"> => {
  const query: (readonly [string, string])[] = [];
  const betas: string[] = [];
  for (const [name, { schema, required, in: place, "x-requires-beta": beta }] of parametersOf(description, endpoint)) {
    const value = windowValue(name, schema.format, now);
    if (value !== undefined) query.push([name, value]);
    if (beta !== undefined) betas.push(beta);
    if (place === "header" && required === true && Array.isArray(schema.default))
      betas.push(...schema.default.map(String));
  }
  return { query, betas };
};

/** Whether the kinds of keys of an endpoint may send different values, so that each kind checks others. */
export const differsByKey = (description: Description, path: string): boolean => {
  const endpoint = description.paths[path]?.get;
  const parameters = endpoint === undefined ? [] : [...parametersOf(description, endpoint).values()];
  return parameters.some((parameter) => parameter["x-values-by-key"] !== undefined);
};

/** The requests for one endpoint and kind of key: a plain one, every value of every enum, and some that must be rejected. */
export const probesOf = (description: Description, path: string, now: number, scheme: string): readonly Probe[] => {
  const endpoint = description.paths[path]?.get;
  if (endpoint === undefined) return [];
  const { query, betas } = basis(description, endpoint, now);
  const parameters = parametersOf(description, endpoint);
  const enums = [...parameters]
    .map(([name, parameter]) => listedParameter(description, endpoint, name, parameter, scheme))
    .filter(({ values }) => values.length > 0);
  const known = [...parameters.keys(), ...enums.flatMap(({ allValues }) => allValues)];
  return [
    { path, query, betas, purpose: { kind: "read" } },
    ...enums.flatMap((parameter) => [
      ...chunks(parameter.values, parameter.list ? parameter.maxEntries : 1).map((values): Probe =>
        valuesProbe({ path, query, betas }, parameter, values),
      ),
      {
        path,
        query: [...query, [parameter.name, impossible]],
        betas,
        purpose: { kind: "refusal", known },
      } satisfies Probe,
    ]),
    ...(query.length === 0
      ? []
      : [{ path, query: [...query, [impossible, "1"]], betas, purpose: { kind: "refusal", known } } satisfies Probe]),
  ];
};

const valuesProbe = (
  { path, query, betas }: Pick<Probe, "path" | "query" | "betas">,
  parameter: ListedParameter,
  values: readonly string[],
): Probe => ({
  path,
  query: [...query, ...values.map((value) => [parameter.name, value] as const)],
  betas,
  purpose: { kind: "values", parameter: parameter.name, values },
});

/** The same request with one value at a time, to find the one that was rejected. */
export const splitProbe = (probe: Probe): readonly Probe[] => {
  const { purpose } = probe;
  if (purpose.kind !== "values") return [];
  const others = probe.query.filter(([name]) => name !== purpose.parameter);
  return purpose.values.map((value) => ({
    ...probe,
    query: [...others, [purpose.parameter, value]],
    purpose: { ...purpose, values: [value] },
  }));
};
