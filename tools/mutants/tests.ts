import { format } from "node:util";
import { expect, vi } from "vitest";

/*
 * What the tests import as `vitest` while mutants run (see runner.ts): it keeps the tests of a file as functions that can
 * be called again and again. Expectations and spies are those of Vitest.
 */
export { expect, vi };

type Run = () => unknown;

export interface MutantTest {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly run: () => Promise<void>;
}

interface Hooks {
  readonly before: Run[];
  readonly after: Run[];
}

/** A test may replace them. */
const { setTimeout, clearTimeout } = globalThis;

/** Longer than any test takes. A mutant often makes one wait forever. */
const maxTestMs = 5000;

let fileName = "";
let hooks: Hooks = { before: [], after: [] };
let found: MutantTest[] = [];
let finishing: Run[] = [];

/** The tests of a file. Importing it defines them. */
export const testsOf = async (path: string, load: (path: string) => Promise<unknown>): Promise<MutantTest[]> => {
  fileName = path;
  hooks = { before: [], after: [] };
  found = [];
  await load(path);
  return found;
};

/** The file of the test with this ID. */
export const fileOf = (id: string): string => id.split("#", 1)[0] ?? "";

const define = (name: string, body: Run, timeoutMs = maxTestMs): void => {
  const { before, after } = hooks;
  const run = async (): Promise<void> => {
    finishing = [];
    try {
      for (const hook of before) await hook();
      await within(timeoutMs, body);
    } finally {
      for (const hook of [...finishing, ...after]) await hook();
    }
  };
  // Without the name, which may hold a stack: another process has another one.
  found.push({ id: `${fileName}#${found.length}`, name, fileName, run });
};

const within = async (timeoutMs: number, body: Run): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The test did not end within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
};

const each =
  (table: readonly unknown[]) =>
  (name: string, body: (...row: unknown[]) => unknown, timeoutMs?: number): void => {
    // A list is the arguments of a test only if every row is one, as in Vitest.
    const areLists = table.every((entry) => Array.isArray(entry));
    for (const entry of table) {
      const row = areLists ? (entry as unknown[]) : [entry];
      // format() appends what has no place in the name.
      const places = name.match(/%[a-z]/gu)?.length ?? 0;
      define(format(name, ...row.slice(0, places)), () => body(...row), timeoutMs);
    }
  };

export const test = Object.assign(define, { each, concurrent: define });
export const beforeEach = (hook: Run): void => void hooks.before.push(hook);
export const afterEach = (hook: Run): void => void hooks.after.push(hook);
export const onTestFinished = (hook: Run): void => void finishing.push(hook);
