// Runs every search for drift that needs no key, and prints the findings as Markdown: `pnpm api:drift`.
import { appendFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { findingsOf } from "./api-drift/findings.ts";
import { runTool } from "./api-drift/run-tool.ts";
import { readArguments } from "./arguments.ts";

const help = `pnpm api:drift

Runs \`pnpm api:sdk\` and \`pnpm api:upstream\` (with the document that the repository of the official SDK names) and prints
their findings as Markdown, or nothing. In a workflow, the findings are the output \`findings\` of the step.
\`FINDINGS="$(pnpm --silent api:drift)" node tools/drift-issue.mjs --dry-run\` shows the issue that the workflow would write.

Exit codes: 0 searched, with or without findings.
`;

const stats = "https://raw.githubusercontent.com/anthropics/anthropic-sdk-typescript/main/.stats.yml";

readArguments("api:drift", help, {});
const findings = findingsOf([
  { command: "pnpm api:sdk", ...(await runTool("api-sdk.ts", [])) },
  { command: `pnpm api:upstream --url ${stats}`, ...(await runTool("api-upstream.ts", ["--url", stats])) },
]);
process.stdout.write(findings);
const output = process.env["GITHUB_OUTPUT"];
if (output !== undefined && findings !== "") {
  // A delimiter that no source can guess, so that none can write another output.
  const delimiter = randomUUID();
  appendFileSync(output, `findings<<${delimiter}\n${findings}\n${delimiter}\n`);
}
