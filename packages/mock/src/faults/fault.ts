import { type EndpointName, endpointNames } from "../endpoints/all.ts";
import type { Answer } from "../http/answer.ts";
import type { Asked } from "./asked.ts";

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

/** Makes a fault of what it does to an answer. A scope that could never fit is a mistake, and is refused. `lasting` ones strike until they are taken back. */
export function makeFault(name: string, options: FaultScope, apply: Fault["apply"], lasting = false): Fault {
  const { after, times = lasting ? Number.POSITIVE_INFINITY : undefined, probability, endpoint, page } = options;
  const scope = Object.fromEntries(
    Object.entries({ after, times, probability, endpoint, page }).filter(([, value]) => value !== undefined),
  ) as FaultScope;
  checkScope(name, scope);
  return { name, scope, apply };
}

function checkScope(
  name: string,
  { after = 0, times = 1, probability = 0, endpoint = [], page = 1 }: FaultScope,
): void {
  const unknown = [endpoint].flat().find((each) => !endpointNames.includes(each));
  if (unknown !== undefined)
    throw new RangeError(`${name}: there is no endpoint "${unknown}". There are: ${endpointNames.join(", ")}.`);
  if (!(after >= 0)) throw new RangeError(`${name}: after is a number of requests from 0 on, not ${String(after)}.`);
  if (!(times >= 1)) throw new RangeError(`${name}: times is a number from 1 on, not ${String(times)}.`);
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`${name}: probability is from 0 to 1, not ${String(probability)}.`);
  if (!(page >= 1)) throw new RangeError(`${name}: page is a number from 1 on, not ${String(page)}.`);
}
