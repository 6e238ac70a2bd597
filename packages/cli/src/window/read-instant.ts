import { CommandError } from "../failure/command-error.ts";

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const allowed = "expected a UTC day such as 2026-05-01, or an instant with an offset such as 2026-05-01T13:00:00Z";

/** The milliseconds of `--from` or `--to`. A date that does not exist is refused instead of rolled over to the next month. */
export function readInstant(flag: string, text: string): number {
  if (dayForm.test(text)) return readDay(flag, text, allowed);
  const date = instantForm.exec(text)?.[1];
  const ms = Date.parse(text);
  if (date === undefined || Number.isNaN(ms)) throw invalid(flag, text, allowed);
  readDay(flag, date, allowed, text);
  return ms;
}

/** The first millisecond of a UTC day such as `2026-05-01`. */
export function readDay(
  flag: string,
  date: string,
  expected: string = "expected a UTC day such as 2026-05-01",
  typed: string = date,
): number {
  const ms = dayForm.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw invalid(flag, typed, expected, dayForm.test(date) ? "no such date; " : "");
  if (new Date(ms).toISOString().slice(0, 10) !== date) throw invalid(flag, typed, expected, "no such date; ");
  return ms;
}

/** The bounds of a UTC month such as `2026-05`. */
export function readMonth(flag: string, text: string): { readonly startMs: number; readonly endMs: number } {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) {
    const [, shortYear, digit] = /^(\d{4})-([1-9])$/.exec(text) ?? [];
    const suggestion = digit === undefined ? "" : `Did you mean ${shortYear}-0${digit}? `;
    throw new CommandError(
      `${flag} is invalid: got ${JSON.stringify(text)}; expected a UTC month such as 2026-05. ${suggestion}`.trim(),
    );
  }
  return { startMs: Date.UTC(Number(year), Number(month) - 1, 1), endMs: Date.UTC(Number(year), Number(month), 1) };
}

function invalid(flag: string, text: string, expected: string, reason: string = ""): CommandError {
  return new CommandError(`${flag} is invalid: got ${JSON.stringify(text)}; ${reason}${expected}.`);
}
