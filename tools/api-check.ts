// Finds what an API sends and its description lacks: `pnpm api:check [--base-url URL]`. Prints names of fields, values and
// parameters, and no data.
import { readFileSync } from "node:fs";
import { checkApi } from "./api-check/check.ts";
import { readCredentials } from "./api-check/credentials.ts";
import { printFindings } from "./api-check/print.ts";
import { readDescription } from "./api-diff/description.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `pnpm api:check [--base-url URL]

Requests everything in openapi/usage.yaml from an API, and prints the names that the description lacks. Prints no
figure, ID or name. Sends about 230 requests, one after the other, and waits when the server asks for it.

  --base-url URL   the server (default: ANTHROPIC_BASE_URL, then https://api.anthropic.com)

The keys come from the environment. Endpoints without a matching key are not checked.
  ANTHROPIC_ADMIN_API_KEY   or ANTHROPIC_ADMIN_KEY: a Console Admin key
  ANTHROPIC_ANALYTICS_KEY   a Claude Enterprise key with the scope read:analytics
  ANTHROPIC_AUTH_TOKEN      an OAuth token

Exit codes: 0 nothing unknown, 1 something unknown or refused, 2 nothing could be checked.
`;

const { values } = readArguments("api:check", help, { options: { "base-url": { type: "string" } } });
const baseUrl = values["base-url"] ?? (process.env["ANTHROPIC_BASE_URL"] || "https://api.anthropic.com");
const { protocol, hostname } = URL.canParse(baseUrl)
  ? new URL(baseUrl)
  : refuse(`"${baseUrl}" is not a URL of a server. Use https://api.anthropic.com, for example.`, "api:check");
const credentials = readCredentials(process.env);

if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname))
  refuse(`${baseUrl} would send the key unencrypted. Use https://; http:// is only for loopback.`, "api:check");
if (Object.keys(credentials).length === 0)
  refuse(
    "No key. Set ANTHROPIC_ADMIN_API_KEY; ANTHROPIC_ANALYTICS_KEY and ANTHROPIC_AUTH_TOKEN are for the endpoints that take only those.",
    "api:check",
  );

const description = readDescription(readFileSync(new URL("../openapi/usage.yaml", import.meta.url), "utf8"));
const findings = await checkApi(description, { baseUrl, credentials, fetch: globalThis.fetch }, Date.now());
process.stdout.write(printFindings(findings));
const checked = findings.some(({ skipped }) => skipped === undefined);
const hasNews = findings.some(({ unknown, refused }) => unknown.length + refused.length > 0);
process.exitCode = hasNews ? 1 : checked ? 0 : 2;
