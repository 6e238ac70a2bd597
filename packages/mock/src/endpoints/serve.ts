import { hash } from "../hash.ts";
import { checkAccess, familyOf, type Keys } from "../http/access.ts";
import type { Answer } from "../http/answer.ts";
import { readQuery } from "../http/query.ts";
import { badRequest, errorBody, notFound, Refusal } from "../http/refusal.ts";
import { betasOf, versionOf } from "../http/version.ts";
import type { JsonObject } from "../json.ts";
import { makeId } from "../organization/id.ts";
import type { World } from "../world.ts";
import { routeOf } from "./route.ts";

/** Answers a request as the API does, before any fault. `number` counts requests and determines the request ID. */
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
      body: errorBody(error.type, error.message, requestId, error.errorCode),
      delivery: { kind: "whole" },
    };
  }
}

function bodyOf(world: World, keys: Keys, request: Request, nowMs: number): JsonObject {
  const { pathname, searchParams: search } = new URL(request.url);
  const family = familyOf(request.headers, keys);
  const route = routeOf(pathname);
  if (!route) throw notFound();
  if (request.method !== "GET") throw new Refusal(405, "invalid_request_error", "Method Not Allowed");
  const { name, endpoint, id } = route;
  checkAccess(family, endpoint.access);
  const version = versionOf(request.headers);
  const betas = betasOf(request.headers);
  if (endpoint.needsBeta && !betas.has(endpoint.needsBeta))
    throw badRequest(`This endpoint requires the anthropic-beta header \`${endpoint.needsBeta}\`.`);
  const query = readQuery(search, id === undefined ? endpoint.parameters : {}, endpoint.ignoresUnknown);
  return endpoint.answer({ world, nowMs, endpoint: name, family, version, betas, search, query, id });
}
