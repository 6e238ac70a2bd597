import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

interface Description {
  paths: Record<string, { get: { responses: Record<string, unknown> } }>;
}

const description = parse(readFileSync(new URL("../../../openapi/usage.yaml", import.meta.url), "utf8")) as Description;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(description, "spec");

/** Every path of the API description. */
export const describedPaths: string[] = Object.keys(description.paths);

/** How the body of a 200 differs from the API description; empty if it doesn't. */
export function complaintsAbout(path: string, body: unknown): string[] {
  const pointer = path.replaceAll("~", "~0").replaceAll("/", "~1");
  return run(`spec#/paths/${pointer}/get/responses/200/content/application~1json/schema`, body);
}

/** The same for the body of an error. */
export function complaintsAboutError(body: unknown): string[] {
  return run("spec#/components/schemas/ErrorEnvelope", body);
}

const compiled = new Map<string, ValidateFunction>();

function run(ref: string, body: unknown): string[] {
  const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
  compiled.set(ref, validate);
  return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
