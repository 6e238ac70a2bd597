import { hash } from "../hash.ts";
import type { Answer } from "../http/answer.ts";
import type { Asked } from "./asked.ts";
import type { Fault } from "./fault.ts";

/** The injected faults, each with how often it could have struck and how often it did. */
export interface FaultInjector {
  inject(faults: readonly Fault[]): () => void;
  clear(): void;
  strike(answer: Answer, request: Asked): Answer;
}

interface Injected {
  fault: Fault;
  number: number;
  fitted: number;
  struck: number;
}

export function createFaultInjector(seed: number): FaultInjector {
  let injected: Injected[] = [];
  let count = 0;
  return {
    inject(faults) {
      const added = faults.map((fault) => ({ fault, number: count++, fitted: 0, struck: 0 }));
      injected = [...injected, ...added];
      return () => {
        injected = injected.filter((entry) => !added.includes(entry));
      };
    },
    clear() {
      injected = [];
    },
    strike(answer, request) {
      let result = answer;
      for (const entry of injected) result = strikeOnce(entry, result, request, seed);
      return result;
    },
  };
}

function strikeOnce(entry: Injected, answer: Answer, request: Asked, seed: number): Answer {
  const { after = 0, probability } = entry.fault.scope;
  const times = entry.fault.scope.times ?? (probability === undefined ? 1 : Number.POSITIVE_INFINITY);
  if (!fits(entry.fault, request) || entry.struck >= times) return answer;
  const broken = entry.fault.apply(answer, request);
  if (!broken) return answer;
  entry.fitted++;
  if (entry.fitted <= after) return answer;
  if (probability !== undefined && hash(seed, entry.number, entry.fitted, 0xfa17) >= probability * 0x1_0000_0000)
    return answer;
  entry.struck++;
  return broken;
}

function fits(fault: Fault, request: Asked): boolean {
  const { endpoint, page } = fault.scope;
  if (page !== undefined && page !== request.page) return false;
  if (endpoint === undefined) return request.endpoint !== null;
  return request.endpoint !== null && [endpoint].flat().includes(request.endpoint);
}
