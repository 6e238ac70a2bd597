import { type EndpointName, endpoints } from "./all.ts";
import type { Endpoint } from "./endpoint.ts";

/** Where a path leads. */
export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  /** The entry to look up; undefined for the list itself. */
  readonly id: string | undefined;
}

/** The endpoint of a path; undefined if the mock has none there. */
export function routeOf(path: string): Route | undefined {
  for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
    if (path === endpoint.path) return { name, endpoint, id: undefined };
    if (endpoint.takesId && path.startsWith(`${endpoint.path}/`)) {
      const id = path.slice(endpoint.path.length + 1);
      if (id !== "" && !id.includes("/")) return { name, endpoint, id };
    }
  }
  return undefined;
}
