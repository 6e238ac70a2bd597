import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ParamsError } from "../errors/params-error.ts";
import { copyInstant, formatInstant, instantMs } from "./instant.ts";

const refusal = (value: unknown): ParamsError => {
  try {
    instantMs(value, "starting_at");
  } catch (error) {
    if (ParamsError.isInstance(error)) return error;
    throw error;
  }
  throw new Error(`${String(value)} was accepted`);
};

test.each([
  ["2026-05-01", "2026-05-01T00:00:00.000Z"],
  ["2026-05-01T13:00:00Z", "2026-05-01T13:00:00.000Z"],
  ["2026-05-01t13:00:00z", "2026-05-01T13:00:00.000Z"],
  ["2026-05-01T00:00:00+05:30", "2026-04-30T18:30:00.000Z"],
  ["2026-05-01T00:00:00-08:00", "2026-05-01T08:00:00.000Z"],
  ["2026-05-01T00:00:00-00:00", "2026-05-01T00:00:00.000Z"],
  ["2026-05-01T00:00:00.5Z", "2026-05-01T00:00:00.500Z"],
  ["2026-05-01T00:00:00.057Z", "2026-05-01T00:00:00.057Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["2000-02-29", "2000-02-29T00:00:00.000Z"],
])("%s is %s", (text, utc) => {
  expect(new Date(instantMs(text, "starting_at")).toISOString()).toBe(utc);
});

test.each([
  ["2026-02-29", "does not exist"],
  ["1900-02-29", "does not exist"],
  ["2026-04-31", "does not exist"],
  ["2026-13-01", "does not exist"],
  ["2026-00-10", "does not exist"],
  ["2026-01-00", "does not exist"],
  ["2026-05-01T24:00:00Z", "does not exist"],
  ["2026-05-01T12:60:00Z", "does not exist"],
  ["2016-12-31T23:59:60Z", "does not exist"],
  ["2026-05-01T00:00:00+24:00", "has an offset that does not exist"],
  ["2026-05-01T00:00:00+05:60", "has an offset that does not exist"],
  ["2026-05-01T00:00:00", "has no offset from UTC"],
  ["2026-05-01T00:00:00.000", "has no offset from UTC"],
  ["2026-05-01T00:00Z", "is not an instant"],
  ["2026-05-01 00:00:00Z", "is not an instant"],
  ["2026-05-01T00:00:00+0530", "is not an instant"],
  ["2026-05-01Z", "is not an instant"],
  ["2026-5-1", "is not an instant"],
  ["20260501", "is not an instant"],
  ["05/01/2026", "is not an instant"],
  ["2026-05", "is not an instant"],
  [" 2026-05-01", "is not an instant"],
  ["2026-05-01\n", "is not an instant"],
  ["today", "is not an instant"],
  ["", "is not an instant"],
  ["+012026-05-01", "is not an instant"],
  ["9999-12-31T23:59:59-01:00", "is not an instant"],
])("%j is rejected: it %s", (text, problem) => {
  expect(refusal(text)).toMatchObject({ param: "starting_at", received: text });
  expect(refusal(text).message).toContain(`starting_at: ${JSON.stringify(text)} ${problem}.`);
});

test.each([
  ["NaN", Number.NaN, "NaN"],
  ["a number", 1_777_593_600_000, "1777593600000"],
  ["an invalid Date", new Date(Number.NaN), "an invalid Date"],
  ["a Date beyond the year 9999", new Date(8.64e15), "275760"],
  ["a Temporal-like beyond all dates", { epochMilliseconds: 1e300 }, "1e+300"],
  ["a Temporal-like of nothing", { epochMilliseconds: Number.NaN }, "epochMilliseconds"],
  ["a Temporal-like between two milliseconds", { epochMilliseconds: 1_777_593_600_000.4 }, "1777593600000.4"],
  ["a Temporal-like of text", { epochMilliseconds: "0" }, "epochMilliseconds"],
  ["a bigint", 5n, "bigint"],
  ["an object", {}, "{}"],
  ["an object without a prototype", Object.create(null), "{}"],
  ["a symbol", Symbol("x"), "Symbol(x)"],
  ["true", true, "true"],
])("%s is not an instant", (_, value, shown) => {
  expect(refusal(value).message).toContain("is not an instant");
  expect(refusal(value).message).toContain(shown);
  expect(refusal(value).hint).toContain("RFC 3339");
});

test("a Date and a Temporal instant are accepted", () => {
  const ms = Date.UTC(2026, 4, 1, 13);
  const temporal = { epochMilliseconds: ms, epochNanoseconds: BigInt(ms) * 1_000_000n };
  expect(instantMs(new Date(ms), "starting_at")).toBe(ms);
  expect(instantMs(temporal, "starting_at")).toBe(ms);
});

test.each(["0000001", "999999999", "9999999999999999999", "0001"])(
  "the fraction .%s never rounds to a whole second",
  (fraction) => {
    const ms = instantMs(`2026-05-01T23:59:59.${fraction}Z`, "ending_at");
    expect(ms).toBeGreaterThan(Date.UTC(2026, 4, 1, 23, 59, 59));
    expect(ms).toBeLessThan(Date.UTC(2026, 4, 2));
  },
);

const moments = fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true });
const offsets = fc.record({ sign: fc.constantFrom(1, -1), hours: fc.nat(23), minutes: fc.nat(59) });
const two = (value: number): string => String(value).padStart(2, "0");

test("an instant is formatted in UTC, whatever its offset", () => {
  fc.assert(
    fc.property(moments, offsets, (moment, { sign, hours, minutes }) => {
      const local = new Date(moment.getTime() + sign * (hours * 60 + minutes) * 60_000);
      const text = `${local.toISOString().slice(0, -1)}${sign < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
      expect(instantMs(text, "starting_at")).toBe(moment.getTime());
      expect(instantMs(formatInstant(moment.getTime()), "starting_at")).toBe(moment.getTime());
    }),
  );
});

test("every string either parses or throws ParamsError; never NaN", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789-:.TZtz+ ".split("")), maxLength: 32 });
  const near = fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99));
  const texts = near.map(([year, ...rest]) => {
    const [month, day, hour, minute, second] = rest.map(two);
    return `${String(year).padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}Z`;
  });
  fc.assert(
    fc.property(fc.oneof(digits, texts, fc.anything()), (value) => {
      try {
        expect(Number.isFinite(instantMs(value, "starting_at"))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ParamsError);
      }
    }),
  );
});

test("an instant is copied, so that a later change of the Date has no effect", () => {
  const date = new Date("2026-05-01T00:00:00Z");
  const copy = copyInstant(date);
  date.setUTCFullYear(2020);
  expect(copy).toEqual(new Date("2026-05-01T00:00:00Z"));
  expect(copyInstant("2026-05-01")).toBe("2026-05-01");
});
