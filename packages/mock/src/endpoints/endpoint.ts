import type { Access, KeyFamily } from "../http/access.ts";
import type { Parameters, Query } from "../http/query.ts";
import type { JsonObject } from "../json.ts";
import type { World } from "../world.ts";

/** A request that has access and whose query is well formed. */
export interface Call {
  readonly world: World;
  readonly nowMs: number;
  /** The name of the endpoint; cursors are bound to it. */
  readonly endpoint: string;
  readonly family: KeyFamily;
  readonly version: string;
  readonly betas: ReadonlySet<string>;
  readonly search: URLSearchParams;
  readonly query: Query;
  /** The last part of the path, on endpoints that look up one entry. */
  readonly id: string | undefined;
}

/** One path of the API. */
export interface Endpoint {
  readonly path: string;
  readonly access: Access;
  readonly parameters: Parameters;
  /** Lists ignore unknown parameters, as observed on the real API; reports reject them. */
  readonly ignoresUnknown?: boolean;
  readonly needsBeta?: string;
  /** Whether `{path}/{id}` looks up one entry. */
  readonly takesId?: boolean;
  answer(call: Call): JsonObject;
}
