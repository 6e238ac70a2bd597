// Compares an OpenAPI document with what is recorded of it: `pnpm api:upstream (--url URL | --file FILE)`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { factsOfDocument } from "./api-facts/described.ts";
import { driftOf } from "./api-facts/drift.ts";
import { readRecorded, record } from "./api-facts/recorded.ts";
import { readSource } from "./api-upstream/read-source.ts";
import { factsOfSource } from "./api-upstream/source-facts.ts";
import { readArguments, refuse } from "./arguments.ts";

const openapi = join(import.meta.dirname, "../openapi");

const help = `pnpm api:upstream (--url URL | --file FILE) [--recorded FILE] [--record]

Compares an OpenAPI document (JSON or YAML) with what was recorded of it and with openapi/usage.yaml: parameters, fields,
values, nulls, limits and descriptions of the same endpoints. A file with openapi_spec_url, such as
.stats.yml in the repository of the official SDK, is replaced by that document.

  --recorded FILE   what was recorded (default: openapi/recorded/upstream.json)
  --record          writes that file: names, values, limits, and hashes of descriptions

Exit codes: 0 no difference, or recorded; 1 a difference; 2 the document could not be read.
`;

const { values } = readArguments("api:upstream", help, {
  options: {
    url: { type: "string" },
    file: { type: "string" },
    recorded: { type: "string", default: join(openapi, "recorded/upstream.json") },
    record: { type: "boolean", default: false },
  },
});
const [address, ...others] = [values.url, values.file].filter((each) => each !== undefined);
if (address === undefined || others.length > 0) refuse("Expected one of --url and --file.", "api:upstream");

const source = await readSource(values).catch((error: unknown) =>
  refuse(
    `${address} is not a readable OpenAPI document: ${error instanceof Error ? error.message : String(error)}.`,
    "api:upstream",
  ),
);
const document = parse(readFileSync(join(openapi, "usage.yaml"), "utf8"));
const now = factsOfSource(source, Object.keys(document.paths));
if (values.record) {
  record(values.recorded, now);
  console.log(`Recorded the document in ${values.recorded}.`);
} else {
  const described = factsOfDocument(document, Object.keys(document.paths), false);
  const { text, found } = driftOf("OpenAPI document", { recorded: readRecorded(values.recorded), now, described });
  process.stdout.write(text);
  process.exitCode = found ? 1 : 0;
}
