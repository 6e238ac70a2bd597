import { ParamsError, type ParamsErrorDetails } from "../errors/params-error.ts";

/** The error every check of a parameter ends in: parameter, value, what is wrong, what is allowed. */
export function refused(param: string, received: unknown, problem: string, details: ParamsErrorDetails): ParamsError {
  return new ParamsError(`${param}: ${show(received)} ${problem}.`, { param, received, ...details });
}

/** A value as a person would write it. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
