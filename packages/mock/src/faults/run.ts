import { hash } from "../hash.ts";
import type { Answer } from "../http/answer.ts";
import type { Asked } from "./asked.ts";
import type { Fault } from "./fault.ts";

/** The faults that are injected, each with how often it could have struck and did. */
export interface FaultInjector {
  inject(faults: readonly Fault[]): () => void;
  clear(): void;
  strike(answer: Answer, asked: Asked): Answer;
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
    strike(answer, asked) {
      let result = answer;
      for (const entry of injected) result = strikeOnce(entry, result, asked, seed);
      return result;
    },
  };
}

function strikeOnce(entry: Injected, answer: Answer, asked: Asked, seed: number): Answer {
  const { after = 0, probability } = entry.fault.scope;
  const times = entry.fault.scope.times ?? (probability === undefined ? 1 : Number.POSITIVE_INFINITY);
  if (!fits(entry.fault, asked) || entry.struck >= times) return answer;
  const broken = entry.fault.apply(answer, asked);
  if (!broken) return answer;
  entry.fitted++;
  if (entry.fitted <= after) return answer;
  if (probability !== undefined && hash(seed, entry.number, entry.fitted, 0xfa17) >= probability * 0x1_0000_0000)
    return answer;
  entry.struck++;
  return broken;
}

function fits(fault: Fault, asked: Asked): boolean {
  const { endpoint, page } = fault.scope;
  if (page !== undefined && page !== asked.page) return false;
  if (endpoint === undefined) return asked.endpoint !== null;
  return asked.endpoint !== null && [endpoint].flat().includes(asked.endpoint);
}
