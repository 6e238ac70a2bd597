import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { timeWords, wireName, wordsFor } from "./vocabulary.ts";

export type Width = "1d" | "1h" | "1m";

/** What `--by` asked for. */
export interface By {
  /** Wire names, in the order asked for; `starting_at` where time is among them. */
  readonly names: readonly string[];
  /** The width that a word for time stands for; undefined without one. */
  readonly width: Width | undefined;
}

/** Reads `workspace,model,day` against the dimensions that a report has. `total` alone means one row. */
export function readBy(text: string, dimensions: readonly string[], widths: readonly Width[]): By {
  const times = Object.keys(timeWords).filter((word) => widths.some((width) => timeWords[word] === width));
  const names: string[] = [];
  let width: Width | undefined;
  for (const word of text.split(",").map((part) => part.trim())) {
    if (word === "" || word === "total") continue;
    const time = times.includes(word.toLowerCase()) ? timeWords[word.toLowerCase()] : undefined;
    const name = time === undefined ? wireName(word, dimensions) : "starting_at";
    if (name === undefined) throw unknown(word, [...wordsFor(dimensions), ...times]);
    if (time !== undefined && width !== undefined && time !== width) {
      throw new CommandError(`--by ${text}: a row is of one ${words(times)}. Give one of them.`);
    }
    width = time ?? width;
    if (!names.includes(name)) names.push(name);
  }
  return { names, width };
}

function unknown(word: string, allowed: readonly string[]): CommandError {
  return new CommandError(
    `--by ${JSON.stringify(word)} is not a dimension of this report. ${didYouMean(word, allowed)}It has ${allowed.join(", ")}.`,
  );
}

function words(times: readonly string[]): string {
  return times.join(" or ");
}
