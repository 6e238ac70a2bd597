// What an API says that its description does not know: `pnpm api:check [--base-url URL]`. Prints names of fields, values and parameters, and no data.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkApi } from "./api-check/check.ts";
import { printFindings } from "./api-check/print.ts";
import { readDescription } from "./api-diff/description.ts";

const {
  ANTHROPIC_BASE_URL,
  ANTHROPIC_ADMIN_API_KEY,
  ANTHROPIC_ADMIN_KEY,
  ANTHROPIC_ANALYTICS_KEY,
  ANTHROPIC_AUTH_TOKEN,
} = process.env;
const { values } = parseArgs({ options: { "base-url": { type: "string" } } });
const baseUrl = values["base-url"] ?? ANTHROPIC_BASE_URL ?? "https://api.anthropic.com";
const adminKey = ANTHROPIC_ADMIN_API_KEY ?? ANTHROPIC_ADMIN_KEY;
const { protocol, hostname } = new URL(baseUrl);

const credentials = {
  ...(adminKey === undefined ? {} : { adminKey }),
  ...(ANTHROPIC_ANALYTICS_KEY === undefined
    ? {}
    : { analyticsKey: ANTHROPIC_ANALYTICS_KEY, membersKey: ANTHROPIC_ANALYTICS_KEY }),
  ...(ANTHROPIC_AUTH_TOKEN === undefined ? {} : { oauth: ANTHROPIC_AUTH_TOKEN }),
};

if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
  console.error(`${baseUrl} would send the key in the clear. Use https://; http:// is for loopback only.`);
  process.exitCode = 2;
} else if (Object.keys(credentials).length === 0) {
  console.error(
    "No key. Set ANTHROPIC_ADMIN_API_KEY; ANTHROPIC_ANALYTICS_KEY and ANTHROPIC_AUTH_TOKEN open the endpoints that take only those.",
  );
  process.exitCode = 2;
} else {
  const description = readDescription(readFileSync(new URL("../openapi/usage.yaml", import.meta.url), "utf8"));
  const findings = await checkApi(description, { baseUrl, credentials, fetch: globalThis.fetch }, Date.now());
  process.stdout.write(printFindings(findings));
  const checked = findings.some(({ skipped }) => skipped === undefined);
  const news = findings.some(({ unknown, refused }) => unknown.length + refused.length > 0);
  process.exitCode = !checked ? 2 : news ? 1 : 0;
}
