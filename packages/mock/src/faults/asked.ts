import type { EndpointName } from "../endpoints/all.ts";
import { routeOf } from "../endpoints/route.ts";
import { pageNumberOf } from "../http/page-number.ts";

/** The request that a fault may strike. */
export interface Asked {
  endpoint: EndpointName | null;
  /** 1 for the request without a cursor, 2 for the next, and so on. */
  page: number;
  url: URL;
  nowMs: number;
}

/** Describes a request by its URL. */
export function askedOf(url: URL, nowMs: number): Asked {
  return { endpoint: routeOf(url.pathname)?.name ?? null, page: pageNumberOf(url.searchParams), url, nowMs };
}
