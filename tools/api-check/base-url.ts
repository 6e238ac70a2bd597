const defaultBaseUrl = "https://api.anthropic.com";

/**
 * The server to check, by the client's rules: the argument, `USAGE_BASE_URL`, `ANTHROPIC_BASE_URL`. The last one is often set
 * to send model calls elsewhere, where the organization's key must not go: it counts only for anthropic.com and loopback.
 */
export const chooseBaseUrl = (
  argument: string | undefined,
  environment: NodeJS.ProcessEnv,
  refuse: (problem: string) => never,
): string => {
  const explicit = argument ?? (environment["USAGE_BASE_URL"] || undefined);
  const url = explicit ?? (environment["ANTHROPIC_BASE_URL"] || defaultBaseUrl);
  const { protocol, hostname } = URL.canParse(url)
    ? new URL(url)
    : refuse(`"${url}" is not a URL of a server. Use ${defaultBaseUrl}, for example.`);
  if (protocol !== "https:" && !isLoopback(hostname))
    refuse(`${url} would send the key unencrypted. Use https://; http:// is only for loopback.`);
  if (explicit === undefined && !isAnthropic(hostname) && !isLoopback(hostname))
    refuse(
      `ANTHROPIC_BASE_URL is ${hostname}, which is not anthropic.com: the organization's key is not sent there. If this is intended, pass --base-url.`,
    );
  return url;
};

// The URL parser has already made the hostname lower case.
const isAnthropic = (hostname: string): boolean => /^(?:.+\.)?anthropic\.com\.?$/.test(hostname);

const isLoopback = (hostname: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])\.?$/.test(hostname);
