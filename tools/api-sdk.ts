// Compares the types of the official SDK with what is recorded of it: `pnpm api:sdk [version]`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { factsOfDocument } from "./api-facts/described.ts";
import { driftOf } from "./api-facts/drift.ts";
import { readRecorded, record } from "./api-facts/recorded.ts";
import { downloadSdk, newestVersion } from "./api-sdk/download.ts";
import { readSdk } from "./api-sdk/read-sdk.ts";
import { readArguments, refuse } from "./arguments.ts";

const openapi = join(import.meta.dirname, "../openapi");
const recordedFile = join(openapi, "recorded/sdk.json");

const help = `pnpm api:sdk [version] [--record]

Reads the type declarations of @anthropic-ai/sdk from npm (default: the newest version; none of its code runs) for the
endpoints of openapi/usage.yaml. Prints what is new, gone, changed or reworded since the version in
openapi/recorded/sdk.json, and what openapi/usage.yaml contradicts or lacks.

  --record   writes openapi/recorded/sdk.json: names, values, limits, and hashes of descriptions

Exit codes: 0 no difference, or recorded; 1 a difference; 2 the version does not exist or could not be downloaded.
`;

const { positionals, values } = readArguments("api:sdk", help, {
  allowPositionals: true,
  options: { record: { type: "boolean", default: false } },
});
if (positionals.length > 1) refuse(`Expected one version, got "${positionals.join(" ")}".`, "api:sdk");
const [given] = positionals;
if (given !== undefined && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(given))
  refuse(`"${given}" is not a version, such as 1.14.0.`, "api:sdk");

const folder = mkdtempSync(join(tmpdir(), "sdk-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const now = readSdk(unpack(given));
if (values.record) {
  record(recordedFile, now);
  console.log(`Recorded @anthropic-ai/sdk ${now.version} in openapi/recorded/sdk.json.`);
} else {
  const document = parse(readFileSync(join(openapi, "usage.yaml"), "utf8"));
  const described = factsOfDocument(document, Object.keys(document.paths), false);
  const { text, found } = driftOf("@anthropic-ai/sdk", { recorded: readRecorded(recordedFile), now, described });
  process.stdout.write(text);
  process.exitCode = found ? 1 : 0;
}

function unpack(version: string | undefined): string {
  try {
    return downloadSdk(version ?? newestVersion(), folder);
  } catch {
    return refuse(`@anthropic-ai/sdk ${version ?? ""} could not be downloaded from npm.`, "api:sdk");
  }
}
