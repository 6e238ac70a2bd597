import { styleText } from "node:util";
import type { Io } from "../io/io.ts";

/** Ways to highlight text. Without color, each returns its text unchanged. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

type Color = Parameters<typeof styleText>[0];

/** Color for terminals. https://no-color.org: any value of `NO_COLOR` except the empty one turns it off. */
export function styleFor({ environment, stdout }: Pick<Io, "environment" | "stdout">): Style {
  const isRequested = environment["FORCE_COLOR"] ? environment["FORCE_COLOR"] !== "0" : stdout.isTTY;
  const isRefused = Boolean(environment["NO_COLOR"]) || environment["TERM"] === "dumb";
  return isRequested && !isRefused ? colored : plain;
}

const paint =
  (color: Color) =>
  (text: string): string =>
    // The sink that the text goes to decides about color, not the stdout of the process.
    styleText(color, text, { validateStream: false });

const colored: Style = {
  strong: paint("bold"),
  faint: paint("dim"),
  bar: paint("cyan"),
  good: paint("green"),
  bad: paint("red"),
};

const same = (text: string): string => text;

const plain: Style = { strong: same, faint: same, bar: same, good: same, bad: same };
