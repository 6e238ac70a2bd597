// What an API says that its description does not know: `pnpm api:check [--base-url URL]`. Prints names of fields, values and parameters, and no data.
import { readFileSync } from "node:fs";
import { checkApi } from "./api-check/check.ts";
import { readCredentials } from "./api-check/credentials.ts";
import { printFindings } from "./api-check/print.ts";
import { readDescription } from "./api-diff/description.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `pnpm api:check [--base-url URL]

Asks an API everything that openapi/usage.yaml speaks of, and names what the description does not know. Prints no
figure, id or name. Sends some 230 requests, one after the other, and waits where it is told to.

  --base-url URL   the server (default: ANTHROPIC_BASE_URL, then https://api.anthropic.com)

The keys come from the environment. Each opens the endpoints that take it; the others are not checked.
  ANTHROPIC_ADMIN_API_KEY   or ANTHROPIC_ADMIN_KEY: a Console Admin key
  ANTHROPIC_ANALYTICS_KEY   a Claude Enterprise key with the scope read:analytics
  ANTHROPIC_AUTH_TOKEN      an OAuth token

Exit codes: 0 nothing unknown, 1 something unknown or refused, 2 nothing could be asked.
`;

const { values } = readArguments("api:check", help, { options: { "base-url": { type: "string" } } });
const baseUrl = values["base-url"] ?? (process.env["ANTHROPIC_BASE_URL"] || "https://api.anthropic.com");
const { protocol, hostname } = URL.canParse(baseUrl)
  ? new URL(baseUrl)
  : refuse(`"${baseUrl}" is no address of a server.`, "api:check");
const credentials = readCredentials(process.env);

if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname))
  refuse(`${baseUrl} would send the key in the clear. Use https://; http:// is for loopback only.`, "api:check");
if (Object.keys(credentials).length === 0)
  refuse(
    "No key. Set ANTHROPIC_ADMIN_API_KEY; ANTHROPIC_ANALYTICS_KEY and ANTHROPIC_AUTH_TOKEN open the endpoints that take only those.",
    "api:check",
  );

const description = readDescription(readFileSync(new URL("../openapi/usage.yaml", import.meta.url), "utf8"));
const findings = await checkApi(description, { baseUrl, credentials, fetch: globalThis.fetch }, Date.now());
process.stdout.write(printFindings(findings));
const checked = findings.some(({ skipped }) => skipped === undefined);
const news = findings.some(({ unknown, refused }) => unknown.length + refused.length > 0);
process.exitCode = news ? 1 : checked ? 0 : 2;
