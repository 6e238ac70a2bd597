import { NetworkError, TimeoutError } from "@org/usage";
import { isProxied, readProxySettings } from "../io/proxy.ts";

/** A failed connection can be the proxy's fault, or the lack of one. */
export function proxyHint(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
  if (!NetworkError.isInstance(error) && !TimeoutError.isInstance(error)) return "";
  const host = /https?:\/\/(\[[^\]]+\]|[^/:\s]+)/.exec(error.message)?.[1];
  if (host === undefined || /^(?:localhost|127\.|\[::1\])/.test(host)) return "";
  const proxy = readProxySettings(environment);
  if (proxy === undefined) return " If this network needs a proxy, set HTTPS_PROXY.";
  return isProxied(proxy, host)
    ? ` Requests go through the proxy of ${proxy.variable}.`
    : ` NO_PROXY excludes this host from the proxy of ${proxy.variable}.`;
}
