import { type Fault, type FaultScope, makeFault } from "./fault.ts";

/**
 * Redirects to another origin, with the path and query of the request.
 *
 * @param options.to an origin. Default: `https://elsewhere.example`
 * @param options.status Default: 302
 */
export function redirect(options: FaultScope & { to?: string | undefined; status?: number | undefined } = {}): Fault {
  const { to = "https://elsewhere.example", status = 302 } = options;
  return makeFault("redirect", options, (answer, { url }) => ({
    ...answer,
    status,
    headers: { ...answer.headers, location: new URL(url.pathname + url.search, to).href },
    body: "",
  }));
}
