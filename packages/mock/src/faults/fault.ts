import type { EndpointName } from "../endpoints/endpoint.ts";
import type { Answer, Asked } from "../http/answer.ts";

/** When a fault strikes. Without any of it: once, at the first request it fits. */
export interface FaultScope {
  /** Requests it fits that are let through first. Default 0. */
  after?: number;
  /** How often it strikes. Default 1, and without end where `probability` is given. */
  times?: number;
  /** From 0 to 1, drawn from the mock's seed, for each request it fits. */
  probability?: number;
  /** Only there. Default: everywhere. */
  endpoint?: EndpointName | readonly EndpointName[];
  /** Only on this page of a walk: 1 is the request without a cursor. */
  page?: number;
}

/** Something that goes wrong: give it to `mock.inject`. */
export interface Fault {
  readonly name: string;
  readonly scope: FaultScope;
  /** The answer with the fault in it; undefined where this answer has no place for it. */
  apply(answer: Answer, asked: Asked): Answer | undefined;
}

export function makeFault(name: string, options: FaultScope | undefined, apply: Fault["apply"]): Fault {
  const { after, times, probability, endpoint, page } = options ?? {};
  return {
    name,
    scope: {
      ...(after === undefined ? {} : { after }),
      ...(times === undefined ? {} : { times }),
      ...(probability === undefined ? {} : { probability }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(page === undefined ? {} : { page }),
    },
    apply,
  };
}
