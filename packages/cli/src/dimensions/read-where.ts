import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { type Parameters, readPairs } from "./read-pairs.ts";

const notFilters = ["group_by"];

/** Reads `--where product=chat,claude_code`: the short word of a dimension, its wire name or the parameter's name. */
export function readWhere(pairs: readonly string[], parameters: Parameters): Record<string, unknown> {
  return readPairs(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new CommandError(`--where is invalid: got ${JSON.stringify(pair)}; expected name=value.`);
      return `${filterName(pair.slice(0, at), parameters)}=${pair.slice(at + 1)}`;
    }),
    parameters,
  );
}

function filterName(word: string, parameters: Parameters): string {
  const name = word.trim().toLowerCase().replaceAll("-", "_");
  const filters = Object.keys(parameters).filter((key) => parameters[key]?.list === true && !notFilters.includes(key));
  const stem = name.replace(/_ids?$/, "");
  const found = [name, `${name}s`, `${stem}_ids`, `${stem}s`, `api_${stem}_ids`, stem.replace(/y$/, "ies")].find(
    (candidate) => filters.includes(candidate),
  );
  if (found !== undefined) return found;
  const words = filters.map((key) => key.replace(/_ids$/, "").replace(/ies$/, "y").replace(/s$/, ""));
  throw new CommandError(
    `--where is invalid: got ${JSON.stringify(word)}; this report filters by ${words.join(", ")}. ${didYouMean(name, words)}`.trim(),
  );
}
