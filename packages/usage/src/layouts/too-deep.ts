import type { Answer } from "../http/answer.ts";

/** Only a value that is nested far too deeply fails here, with a RangeError of the engine. */
export function tooDeep(error: unknown, index: number, answer: Answer): unknown {
  if (!(error instanceof RangeError)) return error;
  return answer.protocolError("bad_row", `data[${index}] is nested too deeply to be compared.`, `data[${index}]`);
}
