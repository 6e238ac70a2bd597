import { ConnectorError } from "../failure/connector-error.ts";
import { isFields, shown } from "../json/parse-json.ts";
import type { EngineState } from "./engine-state.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const fix = "Clear the stream's data and its state in the engine, and run again: every day is then read anew.";

/** The state of one engine stream, as an engine kept it. What can't be read is refused: guessing would lose days. */
export function readState(value: unknown, stream: string): EngineState | undefined {
  if (value === undefined || value === null || (isFields(value) && Object.keys(value).length === 0)) return undefined;
  const problem = problemOf(value);
  if (problem === undefined) return value as EngineState;
  throw new ConnectorError("invalid_state", `The state of the stream ${stream} is invalid: ${problem}. ${fix}`);
}

function problemOf(value: unknown): string | undefined {
  if (!isFields(value)) return `it is ${shown(value)}; expected an object`;
  if (value["version"] !== 1) return `version is ${shown(value["version"])}; expected 1`;
  if (typeof value["organization_id"] !== "string")
    return `organization_id is ${shown(value["organization_id"])}; expected an ID`;
  const { reports } = value;
  if (!isFields(reports)) return `reports is ${shown(reports)}; expected an object`;
  for (const [name, report] of Object.entries(reports)) {
    const problem = reportProblem(report);
    if (problem !== undefined) return `reports.${name}${problem}`;
  }
  return undefined;
}

function reportProblem(report: unknown): string | undefined {
  if (!isFields(report)) return ` is ${shown(report)}; expected an object`;
  if (typeof report["query"] !== "string") return `.query is ${shown(report["query"])}; expected a text`;
  const { days } = report;
  if (!Array.isArray(days)) return `.days is ${shown(days)}; expected a list`;
  const wrong: unknown = days.find((span) => !isSpan(span));
  return wrong === undefined ? undefined : `.days has ${shown(wrong)}; expected from, to, read_at and as_of`;
}

function isSpan(span: unknown): boolean {
  if (!isFields(span)) return false;
  const matches = (name: string, form: RegExp): boolean =>
    typeof span[name] === "string" && form.test(span[name]) && !Number.isNaN(Date.parse(span[name]));
  return (
    matches("from", day) &&
    matches("to", day) &&
    matches("read_at", instant) &&
    matches("as_of", instant) &&
    String(span["from"]) < String(span["to"])
  );
}
