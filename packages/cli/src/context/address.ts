import { CommandError } from "../failure/command-error.ts";
import type { Address } from "./context.ts";
import type { Settings } from "./settings.ts";

const defaultUrl = "https://api.anthropic.com";

const sourceNames: Readonly<Record<string, string>> = {
  cli: "--base-url",
  env: "USAGE_BASE_URL",
  config: "baseUrl in the config file",
};

/** The base URL in effect, and what set it. Whether a key may go to the host of ANTHROPIC_BASE_URL, the client decides. */
export function addressOf(
  { baseUrl }: Settings,
  sourceOfSetting: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Address {
  const variable = environment["ANTHROPIC_BASE_URL"] || undefined;
  const url = baseUrl ?? variable ?? defaultUrl;
  const source =
    baseUrl !== undefined
      ? (sourceNames[sourceOfSetting ?? ""] ?? "--base-url")
      : variable === undefined
        ? "the default"
        : "ANTHROPIC_BASE_URL";
  checkUrl(url, source);
  return { url, source };
}

function checkUrl(text: string, source: string): void {
  const expected = "expected an address such as https://api.anthropic.com";
  if (!URL.canParse(text)) throw new CommandError(`${source} is invalid: got ${JSON.stringify(text)}; ${expected}.`);
  const { protocol, username, password, search, hash, hostname, origin } = new URL(text);
  // Not shown: the text before the @ is a secret.
  if (username || password)
    throw new CommandError(`${source} is invalid: it contains a user name or password; ${expected}.`);
  if (search || hash) throw new CommandError(`${source} is invalid: it contains a query or a fragment; ${expected}.`);
  if (protocol !== "https:" && protocol !== "http:") {
    throw new CommandError(`${source} is invalid: got ${JSON.stringify(text)}; ${expected}.`);
  }
  const isLoopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])\.?$/.test(hostname);
  if (protocol === "http:" && !isLoopback) {
    throw new CommandError(
      `${source} is invalid: ${origin} would send the key unencrypted. Use https://; http:// is for this machine only. [insecure_base_url]`,
    );
  }
}
