import { NetworkError, TimeoutError } from "@org/usage";
import { readProxySettings } from "../io/proxy.ts";

/** A failed connection can be the proxy's fault, or the lack of one. */
export function proxyHint(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
  if (!NetworkError.isInstance(error) && !TimeoutError.isInstance(error)) return "";
  if (/\/\/(?:localhost|127\.|\[::1\])/.test(error.message)) return "";
  const proxy = readProxySettings(environment);
  return proxy === undefined
    ? " If this network needs a proxy, set HTTPS_PROXY."
    : ` Requests go through the proxy of ${proxy.variable}.`;
}
