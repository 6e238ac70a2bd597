import { CommandError } from "../failure/command-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy of the environment. */
export interface ProxySettings {
  readonly url: string;
  readonly noProxy: string;
  /** The variable that is set, for messages. Its value is not shown: it can hold a password. */
  readonly variable: string;
}

/** As in curl, a name in lower case comes first. HTTP_PROXY does not matter: http:// is for this machine only. */
const variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] as const;

/** Programs on this machine, such as the server of `usage demo`, are never reached through a proxy. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Undefined if no proxy is set. */
export function readProxySettings(environment: Environment): ProxySettings | undefined {
  const variable = variables.find((name) => Boolean(environment[name]?.trim()));
  if (variable === undefined) return undefined;
  const value = environment[variable]?.trim() ?? "";
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new CommandError(
      `${variable} is invalid: expected the address of an HTTP proxy such as http://proxy.example.com:8080.`,
    );
  }
  const exceptions = (environment["no_proxy"] || environment["NO_PROXY"] || "").split(/[\s,]+/).filter(Boolean);
  return { url, variable, noProxy: exceptions.includes("*") ? "*" : [...loopback, ...exceptions].join(",") };
}

/** Whether requests for a host go through the proxy. */
export function isProxied({ noProxy }: ProxySettings, hostname: string): boolean {
  const host = hostname.toLowerCase();
  return !noProxy.split(",").some((entry) => {
    const name = entry
      .toLowerCase()
      .replace(/:\d+$/, "")
      .replace(/^\*?\./, "");
    return name === "*" || host === name || host.endsWith(`.${name}`);
  });
}

/** Node's own fetch uses no proxy before Node 24, and from then on only if it is started with a switch. */
export async function proxyFetch({ url, noProxy }: ProxySettings): Promise<typeof globalThis.fetch> {
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  // The empty text keeps the agent from reading HTTP_PROXY itself.
  const dispatcher = new EnvHttpProxyAgent({ httpProxy: "", httpsProxy: url, noProxy });
  const proxied = (input: unknown, init: object | undefined): Promise<unknown> =>
    fetch(input as string, { ...init, dispatcher });
  return proxied as unknown as typeof globalThis.fetch;
}
