import {
  type DescribedParameter,
  type Description,
  type Endpoint,
  followSchema,
  parametersOf,
} from "../api-diff/description.ts";

/** One request of the check. What a refusal of it means depends on why it was sent. */
export interface Probe {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly betas: readonly string[];
  /** `read`: the answer is looked through. `values`: so are values that are refused. `refusal`: is wrong on purpose, for the words of the refusal. */
  readonly purpose:
    | { readonly kind: "read" }
    | { readonly kind: "values"; readonly parameter: string; readonly values: readonly string[] }
    | { readonly kind: "refusal"; readonly known: readonly string[] };
}

/** No API knows this word, so that asking with it is refused by whatever checks its parameters. */
export const impossible = "no_such_thing";

const dayMs = 86_400_000;
const daysAgo = (now: number, days: number): string => new Date(now - (now % dayMs) - days * dayMs).toISOString();

/** One closed day: enough to see every kind of row, short enough for buckets of a minute. */
const windowValue = (name: string, format: string | undefined, now: number): string | undefined => {
  if (name === "starting_at") return format === "date" ? daysAgo(now, 4).slice(0, 10) : daysAgo(now, 4);
  return name === "ending_at" ? daysAgo(now, 3) : undefined;
};

interface Asked {
  readonly name: string;
  readonly list: boolean;
  readonly values: readonly string[];
  readonly most: number;
}

const askedOf = (description: Description, endpoint: Endpoint, name: string, parameter: DescribedParameter): Asked => {
  const schema = followSchema(description, parameter.schema);
  const entry = followSchema(description, schema.items ?? schema);
  const most = name === "group_by[]" ? endpoint["x-max-group-by"] : undefined;
  return { name, list: schema.items !== undefined, values: entry.enum ?? [], most: most ?? schema.maxItems ?? 100 };
};

const chunks = (values: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** The parameters that any request of an endpoint needs, and every beta that one of them may need. */
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

/** What to ask of one endpoint: everything plain, every value of every enum, and what can only be refused. */
export const probesOf = (description: Description, path: string, now: number): readonly Probe[] => {
  const endpoint = description.paths[path]?.get;
  if (endpoint === undefined) return [];
  const { query, betas } = basis(description, endpoint, now);
  const parameters = parametersOf(description, endpoint);
  const enums = [...parameters]
    .map(([name, parameter]) => askedOf(description, endpoint, name, parameter))
    .filter(({ values }) => values.length > 0);
  const known = [...parameters.keys(), ...enums.flatMap(({ values }) => values)];
  return [
    { path, query, betas, purpose: { kind: "read" } },
    ...enums.flatMap((asked) => [
      ...chunks(asked.values, asked.list ? asked.most : 1).map((values): Probe =>
        valuesProbe({ path, query, betas }, asked, values),
      ),
      { path, query: [...query, [asked.name, impossible]], betas, purpose: { kind: "refusal", known } } satisfies Probe,
    ]),
    ...(query.length === 0
      ? []
      : [{ path, query: [...query, [impossible, "1"]], betas, purpose: { kind: "refusal", known } } satisfies Probe]),
  ];
};

const valuesProbe = (
  { path, query, betas }: Pick<Probe, "path" | "query" | "betas">,
  asked: Asked,
  values: readonly string[],
): Probe => ({
  path,
  query: [...query, ...values.map((value) => [asked.name, value] as const)],
  betas,
  purpose: { kind: "values", parameter: asked.name, values },
});

/** The same question, one value at a time: which of them was refused? */
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
