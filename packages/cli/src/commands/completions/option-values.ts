import { allReportDimensions, type ReportDimensions } from "../../dimensions/reports.ts";
import { timeWords, wordsFor } from "../../dimensions/vocabulary.ts";
import { formatInstant } from "../../format/instant.ts";
import { periods } from "../../window/periods.ts";
import { dayMs } from "../../window/widths.ts";
import { filesLike } from "./files-like.ts";

/** Options whose values are names of files. */
const files = ["out", "resume-file", "key-file", "config", "teams", "prices", "tags", "budgets", "workspaces"];

/**
 * What can follow an option; undefined if its definition says it. Nothing here asks the API: a key press must not cost a
 * request, so names of workspaces, keys and people are not completed.
 */
export function valuesOf(path: string, option: string, typed: string, nowMs: number): readonly string[] | undefined {
  const text = typed.startsWith("-") ? typed.slice(typed.indexOf("=") + 1) : typed;
  if (files.includes(option)) return filesLike(text);
  if (option === "by") {
    const report = dimensionsOf(path);
    if (report === undefined) return undefined;
    // Every report with dimensions has teams, but what explains a day has none.
    return listOf([...dimensionWords(report), ...(path === "explain" ? [] : ["team"])], text);
  }
  switch (option) {
    case "last":
      return ["24h", "7d", "30d", "90d", "4w", "12w"];
    case "before":
      return ["7d", "14d", "28d", "4w", "8w"];
    case "month":
      return recentMonths(nowMs);
    case "day":
    case "from":
    case "to":
    case "since":
      return recentDays(nowMs);
    case "timezone":
      return ["UTC", ...Intl.supportedValuesOf("timeZone")];
    case "warn":
      return ["50", "80", "90"];
    default:
      return undefined;
  }
}

/** `usage explain` takes those of the cost report. */
function dimensionsOf(path: string): ReportDimensions | undefined {
  const name = path === "explain" ? "cost" : path;
  return allReportDimensions.find(({ command }) => command === `usage ${name}`);
}

function dimensionWords({ dimensions, widths, hasPeriods = false }: ReportDimensions): string[] {
  const times = Object.keys(timeWords).filter((word) => widths.some((width) => timeWords[word] === width));
  return [...wordsFor(dimensions), ...times, ...(hasPeriods ? periods : []), "total"];
}

/** The words that can follow the last comma, each with what is before it; none twice. */
function listOf(words: readonly string[], text: string): string[] {
  const before = text.slice(0, text.lastIndexOf(",") + 1);
  const used = before.split(",");
  return words.filter((word) => !used.includes(word)).map((word) => before + word);
}

function recentMonths(nowMs: number): string[] {
  const now = new Date(nowMs);
  return Array.from({ length: 13 }, (_, index) =>
    formatInstant(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1)).slice(0, 7),
  );
}

function recentDays(nowMs: number): string[] {
  return Array.from({ length: 31 }, (_, index) => formatInstant(nowMs - (index + 1) * dayMs).slice(0, 10));
}
