// Finds what an API sends and its description lacks: `pnpm api:check [--base-url URL] [--out FILE]`. Prints names of fields, values and
// parameters, and no data.
import { accessSync, constants, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { chooseBaseUrl } from "./api-check/base-url.ts";
import { checkApi } from "./api-check/check.ts";
import { readCredentials } from "./api-check/credentials.ts";
import { printFindings } from "./api-check/print.ts";
import { questions } from "./api-check/questions/all.ts";
import { answerQuestions, printAnswers } from "./api-check/questions/answer.ts";
import { withQuestions } from "./api-check/questions/readme.ts";
import { readDescription } from "./api-diff/description.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `pnpm api:check [--base-url URL] [--out FILE]

Requests everything in openapi/usage.yaml from an API, and prints the names that the description lacks. Then asks what
is unconfirmed in openapi/README.md, and prints for each line: settled, contradicted or open. Prints no figure, ID or
name. Sends about 280 requests, one after the other, and waits when the server asks for it.

  --base-url URL    the server (default: USAGE_BASE_URL, then ANTHROPIC_BASE_URL if it is Anthropic's or loopback)
  --out FILE        also writes what is printed to a file, to attach to an issue
  --update-readme   writes the lines into openapi/README.md, and requests nothing

The keys come from the environment. Endpoints without a matching key are not checked.
  ANTHROPIC_ADMIN_API_KEY   or ANTHROPIC_ADMIN_KEY: a Console Admin key
  ANTHROPIC_ANALYTICS_KEY   a Claude Enterprise key with the scopes read:analytics, read:members and read:spend_limits
  ANTHROPIC_AUTH_TOKEN      an OAuth token

Exit codes: 0 nothing unknown, 1 something unknown, refused or contradicted, 2 nothing could be checked.
`;

const { values } = readArguments("api:check", help, {
  options: { "base-url": { type: "string" }, out: { type: "string" }, "update-readme": { type: "boolean" } },
});
const readme = new URL("../openapi/README.md", import.meta.url);
if (values["update-readme"] === true) {
  writeFileSync(readme, withQuestions(readFileSync(readme, "utf8"), questions));
  process.exit(0);
}
const baseUrl = chooseBaseUrl(values["base-url"], process.env, (problem) => refuse(problem, "api:check"));
const credentials = readCredentials(process.env);

if (Object.keys(credentials).length === 0)
  refuse(
    "No key. Set ANTHROPIC_ADMIN_API_KEY; ANTHROPIC_ANALYTICS_KEY and ANTHROPIC_AUTH_TOKEN are for the endpoints that take only those.",
    "api:check",
  );

if (values.out !== undefined) checkWritable(values.out);

const description = readDescription(readFileSync(new URL("../openapi/usage.yaml", import.meta.url), "utf8"));
const asker = { baseUrl, credentials, fetch: globalThis.fetch };
const findings = await checkApi(description, asker, Date.now());
const answers = await answerQuestions(questions, asker, Date.now());
const report = `${printFindings(findings)}\nUnconfirmed:\n\n${printAnswers(answers)}`;
process.stdout.write(report);
if (values.out !== undefined) writeFileSync(values.out, report);
const checked = findings.some(({ skipped }) => skipped === undefined);
const isContradicted = answers.some(({ verdict }) => verdict.state === "contradicted");
const hasNews = isContradicted || findings.some(({ unknown, refused }) => unknown.length + refused.length > 0);
process.exitCode = hasNews ? 1 : checked ? 0 : 2;

/** Minutes of requests would be lost if the file could not be written in the end. */
function checkWritable(file: string): void {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
  } catch {
    refuse(
      `--out ${file} cannot be written: its folder does not exist or is read-only. Use another folder.`,
      "api:check",
    );
  }
}
