import { expect, test } from "vitest";
import { type ReportName, refusalOf } from "./observed-client.ts";

/** A rule of the HTTP API, broken by one call, and what the error has to say about it. */
export type Rule = readonly [
  rule: string,
  params: Readonly<Record<string, unknown>>,
  /** The parameter that is at fault. */
  param: string,
  /** Words of the message: what is wrong, what is near, how to fix it. */
  says: readonly string[],
  /** Every value that would do, where they can be listed. */
  allowed?: readonly unknown[],
];

const sorted = (values: readonly unknown[] | undefined): unknown => values?.map(String).toSorted();

/** A value and, of a list, its entries: an error shows the one that is at fault. */
const parts = (value: unknown): unknown[] => (Array.isArray(value) ? [value, ...(value as unknown[])] : [value]);

/** One test a rule and report: refused before the request, with everything a person needs to mend the call. */
export function testRules(report: ReportName, rules: readonly Rule[], now?: string): void {
  for (const [rule, params, param, says, allowed] of rules) {
    test(`${report}: ${rule}`, () => {
      const error = refusalOf(report, params, undefined, now);
      expect(error).toMatchObject({ code: "invalid_params", param });
      for (const words of says) expect(error.message).toContain(words);
      if (allowed !== undefined) expect(sorted(error.allowed)).toEqual(sorted(allowed));
      expect(parts(params[param])).toContainEqual(error.received);
      expect(error.hint, "the error says how to fix it").toBeTruthy();
      expect(error.message.endsWith(error.hint ?? ""), "the message ends with how to fix it").toBe(true);
    });
  }
}
