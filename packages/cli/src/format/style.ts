import { styleText } from "node:util";
import type { Io } from "../io/io.ts";

/** Ways to set text off. Without colour each hands its text back. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

type Colour = Parameters<typeof styleText>[0];

/** Colour for a terminal that wants it. https://no-color.org: any value of `NO_COLOR` but the empty one means no. */
export function styleFor({ environment, stdout }: Pick<Io, "environment" | "stdout">): Style {
  const wanted = environment["FORCE_COLOR"] ? environment["FORCE_COLOR"] !== "0" : stdout.isTTY;
  const refused = Boolean(environment["NO_COLOR"]) || environment["TERM"] === "dumb";
  return wanted && !refused ? coloured : plain;
}

const paint =
  (colour: Colour) =>
  (text: string): string =>
    // Whether to colour is decided above, by the sink the text goes to and not by the process's own stdout.
    styleText(colour, text, { validateStream: false });

const coloured: Style = {
  strong: paint("bold"),
  faint: paint("dim"),
  bar: paint("cyan"),
  good: paint("green"),
  bad: paint("red"),
};

const same = (text: string): string => text;

const plain: Style = { strong: same, faint: same, bar: same, good: same, bad: same };
