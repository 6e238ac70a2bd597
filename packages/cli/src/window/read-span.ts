import { CommandError } from "../failure/command-error.ts";
import { dayMs, hourMs, minuteMs, stepName } from "./widths.ts";

const unitsMs: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs };
const suffix: ReadonlyMap<number, string> = new Map([
  [dayMs, "d"],
  [hourMs, "h"],
  [minuteMs, "m"],
]);

/** The length of `--last 30d` in milliseconds. A span finer than the report's buckets is refused. */
export function readSpan(text: string, stepMs: number, bucketName: string = stepName(stepMs)): number {
  const [, count, unit] = /^([1-9]\d{0,4})([mhdw])$/.exec(text) ?? [];
  const unitMs = unit === undefined ? undefined : unitsMs[unit];
  if (count === undefined || unitMs === undefined) {
    const suggestion = /^[1-9]\d{0,4}$/.test(text) ? ` Did you mean ${text}d?` : "";
    throw new CommandError(
      `--last is invalid: got ${JSON.stringify(text)}; expected a number and a unit: ${examplesFor(stepMs)}.${suggestion}`,
    );
  }
  const spanMs = Number(count) * unitMs;
  if (unitMs < stepMs) {
    const rounded = `${Math.ceil(spanMs / stepMs)}${suffix.get(stepMs) ?? ""}`;
    throw new CommandError(
      `--last is invalid: got ${JSON.stringify(text)}; this report counts by the ${bucketName}. Use --last ${rounded}, or a report with shorter buckets: usage tokens --last ${text}.`,
    );
  }
  return spanMs;
}

/** Only spans that the report has: one by days has no hours. */
function examplesFor(stepMs: number): string {
  const examples = ["30d", "4w", ...(stepMs <= hourMs ? ["24h"] : []), ...(stepMs <= minuteMs ? ["90m"] : [])];
  return `${examples.slice(0, -1).join(", ")} or ${examples.at(-1)}`;
}
