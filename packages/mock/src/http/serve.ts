import { endpoints } from "../endpoints/all.ts";
import type { Endpoint } from "../endpoints/endpoint.ts";
import { hash } from "../hash.ts";
import { makeId } from "../organization/id.ts";
import type { World } from "../world.ts";
import { checkAccess, familyOf, type Keys } from "./access.ts";
import type { Answer, Asked } from "./answer.ts";
import { pageNumberOf } from "./page-number.ts";
import { readQuery } from "./query.ts";
import { errorBody, notFound, Refusal } from "./refusal.ts";
import { betasOf, versionOf } from "./version.ts";

interface Place {
  endpoint: Endpoint;
  id: string | undefined;
}

/** The endpoint of a path, if the mock has one there. */
function placeOf(path: string): Place | undefined {
  for (const endpoint of endpoints) {
    if (path === endpoint.path) return { endpoint, id: undefined };
    if (endpoint.takesId && path.startsWith(`${endpoint.path}/`)) {
      const id = path.slice(endpoint.path.length + 1);
      if (id !== "" && !id.includes("/")) return { endpoint, id };
    }
  }
  return undefined;
}

export function askedOf(url: URL, nowMs: number): Asked {
  return { endpoint: placeOf(url.pathname)?.endpoint.name ?? null, page: pageNumberOf(url.searchParams), url, nowMs };
}

/** The API's own answer to a request, before any fault. `number` counts requests and makes the request id. */
export function serve(world: World, keys: Keys, request: Request, nowMs: number, number: number): Answer {
  const requestId = makeId("req_", hash(world.seed, 0x4e91), number);
  const headers: Record<string, string> = {
    "content-type": "application/json",
    date: new Date(nowMs).toUTCString(),
    "request-id": requestId,
    "anthropic-organization-id": world.organization.id,
  };
  try {
    return { status: 200, headers, body: bodyOf(world, keys, request, nowMs), delivery: { kind: "whole" } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      status: error.status,
      headers: error.status === 400 ? { ...headers, "x-should-retry": "false" } : headers,
      body: errorBody(error.type, error.message, requestId),
      delivery: { kind: "whole" },
    };
  }
}

function bodyOf(world: World, keys: Keys, request: Request, nowMs: number): Exclude<Answer["body"], string> {
  const url = new URL(request.url);
  const family = familyOf(request.headers, keys);
  const place = placeOf(url.pathname);
  if (!place) throw notFound();
  if (request.method !== "GET") throw new Refusal(405, "invalid_request_error", "Method Not Allowed");
  const { endpoint, id } = place;
  checkAccess(family, endpoint.access);
  const version = versionOf(request.headers);
  const betas = betasOf(request.headers);
  if (endpoint.needsBeta && !betas.has(endpoint.needsBeta)) {
    throw new Refusal(
      400,
      "invalid_request_error",
      `This endpoint requires the anthropic-beta header \`${endpoint.needsBeta}\`.`,
    );
  }
  const search = url.searchParams;
  const query = readQuery(search, id === undefined ? endpoint.parameters : {}, endpoint.ignoresUnknown);
  return endpoint.answer({ world, nowMs, family, version, betas, search, query, id });
}
