import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { type Period, periods } from "../window/periods.ts";
import type { Width } from "../window/widths.ts";
import { allReportDimensions, type ReportDimensions } from "./reports.ts";
import { periodWord, timeWords, wireName, wordsFor } from "./vocabulary.ts";

/** The dimensions that `--by` requests. */
export interface By {
  /** Wire names, in the requested order; `starting_at` for time. */
  readonly names: readonly string[];
  /** The bucket width that a time word requests; undefined without one. */
  readonly width: Width | undefined;
  /** What days are added up to; undefined if they are not. */
  readonly period?: Period | undefined;
}

/** Reads `workspace,model,day`, from one flag or several. `total` requests one row, and cannot be combined. */
export function readBy(texts: readonly string[], report: ReportDimensions): By {
  const typed = texts.flatMap((text) => text.split(",")).map((word) => word.trim());
  const words = typed.filter((word) => word !== "");
  if (words.length === 0) {
    throw new CommandError(
      `--by is invalid: got ${JSON.stringify(texts.join(","))}; expected a dimension, or total for one row.`,
    );
  }
  if (words.length > 1 && words.some((word) => word.toLowerCase() === "total")) {
    throw new CommandError(
      `--by is invalid: got ${JSON.stringify(words.join(","))}; total means one row and cannot be combined with a dimension.`,
    );
  }
  const times = timesOf(report);
  const names: string[] = [];
  let width: Width | undefined;
  let period: Period | undefined;
  let timeWord: string | undefined;
  for (const word of words.filter((each) => each.toLowerCase() !== "total")) {
    const lower = word.toLowerCase();
    const time = times.includes(lower) ? (timeWords[lower] ?? "1d") : undefined;
    const name = time === undefined ? wireName(word, report.dimensions) : "starting_at";
    if (name === undefined) throw unknownDimension(word, report);
    if (time !== undefined && timeWord !== undefined && lower !== timeWord) {
      throw new CommandError(
        `--by is invalid: got ${JSON.stringify(words.join(","))}; a row has one bucket width. Use one of ${times.join(", ")}.`,
      );
    }
    if (time !== undefined) [width, period, timeWord] = [time, periodWord(lower), lower];
    if (!names.includes(name)) names.push(name);
  }
  return { names, width, ...(period !== undefined && { period }) };
}

function timesOf({ widths, hasPeriods = false }: ReportDimensions): string[] {
  const words = Object.keys(timeWords).filter((word) => widths.some((width) => timeWords[word] === width));
  return hasPeriods ? [...words, ...periods] : words;
}

/** Names the reports that have the dimension. Only if there is none can it be a misspelling. */
function unknownDimension(word: string, report: ReportDimensions): CommandError {
  const teams = report.needsTeams === true ? ["team (with --teams teams.json)"] : [];
  const allowed = [...wordsFor(report.dimensions), ...timesOf(report), ...teams, "total"];
  const elsewhere = allReportDimensions.filter(
    (other) => timesOf(other).includes(word.toLowerCase()) || wireName(word, other.dimensions) !== undefined,
  );
  const hint =
    elsewhere.length > 0
      ? `Use ${elsewhere.map(({ command }) => `${command} --by ${word}`).join(", or ")}.`
      : didYouMean(word, allowed);
  return new CommandError(
    `--by is invalid: got ${JSON.stringify(word)}; ${report.command} has ${allowed.join(", ")}. ${hint}`.trim(),
  );
}
