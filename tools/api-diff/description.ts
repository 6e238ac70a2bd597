import { parse } from "yaml";
import { type Document, type Operation, type Parameter, referencedName, type Schema } from "../../openapi/document.ts";

/** A schema with the fields that only a comparison reads. */
export interface DescribedSchema extends Schema {
  readonly default?: unknown;
  readonly pattern?: string;
}

/** A parameter with the fields that only a comparison reads. */
export interface DescribedParameter extends Parameter {
  readonly "x-requires-beta"?: string;
  readonly schema: DescribedSchema;
}

interface Answer {
  readonly $ref?: string;
  readonly content?: { readonly "application/json"?: { readonly schema?: DescribedSchema } };
}

export interface Endpoint extends Operation {
  readonly responses: Readonly<Record<string, Answer>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly "x-lifecycle"?: { readonly status: string; readonly successor?: string };
  readonly "x-pagination"?: string;
  readonly "x-max-groups-per-bucket"?: number;
}

/** The parts of the API description that a comparison reads. */
export interface Description extends Document {
  readonly paths: Readonly<Record<string, { readonly get: Endpoint }>>;
  readonly components: Document["components"] & { readonly responses?: Readonly<Record<string, Answer>> };
}

/** Reads a state of the API description. The spec's linter has checked its shape. */
export const readDescription = (text: string): Description => structuredClone<Description>(parse(text));

const follow = <T extends object>(part: T | { $ref: string }, targets: Readonly<Record<string, T>> | undefined): T => {
  if (!("$ref" in part) || typeof part.$ref !== "string") return part as T;
  const target = targets?.[referencedName(part.$ref)];
  if (target === undefined) throw new Error(`${part.$ref} does not exist in the API description`);
  return target;
};

/** A schema with its reference followed. Fields next to the reference, such as a default, are kept. */
export const followSchema = ({ components }: Description, schema: DescribedSchema): DescribedSchema =>
  schema.$ref === undefined ? schema : { ...follow(schema, components.schemas), ...schema };

/** The parameters of an endpoint by wire name: query and headers. */
export const parametersOf = (
  { components }: Description,
  endpoint: Endpoint,
): ReadonlyMap<string, DescribedParameter> =>
  new Map(
    endpoint.parameters.map((given) => {
      const parameter = follow<DescribedParameter>(given, components.parameters);
      return [parameter.in === "query" ? parameter.name : `${parameter.in} ${parameter.name}`, parameter];
    }),
  );

/** The schemas of an endpoint's answers by status: `200`, `4XX`. */
export const answersOf = ({ components }: Description, endpoint: Endpoint): ReadonlyMap<string, DescribedSchema> =>
  new Map(
    Object.entries(endpoint.responses).flatMap(([status, given]) => {
      const schema = follow(given, components.responses).content?.["application/json"]?.schema;
      return schema === undefined ? [] : [[status, schema]];
    }),
  );

/** The names of the credentials that an endpoint takes, any one of them. */
export const credentialsOf = ({ security = [] }: Endpoint): readonly string[] =>
  security.flatMap((scheme) => Object.keys(scheme));
