import { parseArgs } from "node:util";
import type { Fault } from "../faults/fault.ts";
import { checkOptions, type MockOptions } from "../options.ts";
import { faultFromText } from "./fault-from-text.ts";

/** What the command line asks for. */
export type Order =
  | { kind: "help" }
  | { kind: "serve"; options: MockOptions; port: number; host: string; faults: Fault[] };

/** A mistake on the command line. Its message says everything. */
export class ArgumentError extends Error {}

/** Reads the command line with Node's own parser: a few plain options need no library. */
export function readArguments(words: readonly string[]): Order {
  const values = parse(words);
  if (values.help) return { kind: "help" };
  const options: MockOptions = {
    seed: wholeNumber("--seed", values.seed ?? "1"),
    size: oneOf("--size", values.size ?? "small", ["small", "large"] as const),
    children: wholeNumber("--children", values.children ?? "0"),
    latencyMs: wholeNumber("--latency", values.latency ?? "0"),
    realTime: true,
    ...(values.now === undefined ? {} : { now: values.now }),
  };
  return {
    kind: "serve",
    options: tried(() => (checkOptions(options), options)),
    port: portNumber(values.port ?? "4010"),
    host: values.host ?? "127.0.0.1",
    faults: (values.fault ?? []).map((text) => tried(() => faultFromText(text))),
  };
}

function parse(words: readonly string[]) {
  return tried(
    () =>
      parseArgs({
        args: oneFaultEach(words),
        options: {
          help: { type: "boolean", short: "h" },
          port: { type: "string" },
          host: { type: "string" },
          seed: { type: "string" },
          size: { type: "string" },
          children: { type: "string" },
          now: { type: "string" },
          latency: { type: "string" },
          fault: { type: "string", multiple: true },
        },
      }).values,
  );
}

/** `--fault NAME NAME` as `--fault NAME --fault NAME`. */
function oneFaultEach(words: readonly string[]): string[] {
  let isList = false;
  return words.flatMap((word, index) => {
    const isFirst = words[index - 1] === "--fault";
    isList = !word.startsWith("-") && (isFirst || isList);
    return isList && !isFirst ? ["--fault", word] : [word];
  });
}

function tried<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof ArgumentError ? error : new ArgumentError((error as Error).message, { cause: error });
  }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new ArgumentError(`${option} is invalid: got "${text}"; expected a whole number.`);
  return value;
}

function portNumber(text: string): number {
  const port = wholeNumber("--port", text);
  if (port < 0 || port > 65_535)
    throw new ArgumentError(`--port is invalid: got ${port}; expected a number from 0 (any free port) to 65535.`);
  return port;
}

function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (!choice) throw new ArgumentError(`${option} is invalid: got "${text}"; expected ${choices.join(" or ")}.`);
  return choice;
}
