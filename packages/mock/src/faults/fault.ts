import { type EndpointName, endpointNames } from "../endpoints/all.ts";
import type { Answer } from "../http/answer.ts";
import type { Asked } from "./asked.ts";

/** When a fault strikes. By default: once, on the first matching request. */
export interface FaultScope {
  /** Number of matching requests to let through first. Default: 0. */
  after?: number | undefined;
  /** How often it strikes. Default: 1, or without a limit if `probability` is set. */
  times?: number | undefined;
  /** The chance of striking a matching request, from 0 to 1, drawn from the mock's seed. */
  probability?: number | undefined;
  /** Strikes only these endpoints. Default: all. */
  endpoint?: EndpointName | readonly EndpointName[] | undefined;
  /** Strikes only this page of a walk; 1 is the request without a cursor. */
  page?: number | undefined;
}

/** Something that goes wrong: pass it to `mock.inject`. */
export interface Fault {
  readonly name: string;
  readonly scope: FaultScope;
  /** Returns the answer with the fault, or undefined if the fault does not apply to it. */
  apply(answer: Answer, asked: Asked): Answer | undefined;
}

/** Makes a fault from what it does to an answer. Rejects a scope that can never match. `lasting` faults strike until they are removed. */
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
    throw new RangeError(
      `${name}: endpoint is invalid: got "${unknown}"; expected one of ${endpointNames.join(", ")}.`,
    );
  if (!(after >= 0))
    throw new RangeError(`${name}: after is invalid: got ${String(after)}; expected 0 or more requests.`);
  if (!(times >= 1)) throw new RangeError(`${name}: times is invalid: got ${String(times)}; expected 1 or more.`);
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`${name}: probability is invalid: got ${String(probability)}; expected a number from 0 to 1.`);
  if (!(page >= 1)) throw new RangeError(`${name}: page is invalid: got ${String(page)}; expected 1 or more.`);
}
