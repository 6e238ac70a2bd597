import { partsOf, type Stretch } from "./prose.ts";
import { nameRules, proseRules, type Rule } from "./rules.ts";

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly phrase: string;
  readonly write: string;
}

/** Every phrase of a file that has a plainer form, in the order of its lines. */
export function check(file: string, text: string): Finding[] {
  const { prose, code } = partsOf(file, text);
  return [...find(prose, proseRules), ...find(code, nameRules)]
    .map(({ at, phrase, write }) => ({ file, line: text.slice(0, at).split("\n").length, phrase, write }))
    .toSorted((one, other) => one.line - other.line);
}

interface Match {
  readonly at: number;
  readonly phrase: string;
  readonly write: string;
}

function find(stretches: readonly Stretch[], rules: readonly Rule[]): Match[] {
  return stretches.flatMap(({ text, start }) =>
    rules.flatMap(({ pattern, write }) =>
      [...text.matchAll(acrossLines(pattern))].map(({ 0: phrase, index }) => ({
        at: start + index,
        phrase: phrase.replaceAll(/\s+/g, " "),
        write,
      })),
    ),
  );
}

/** A phrase may be broken over two lines. */
function acrossLines(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(" ", String.raw`\s+`), pattern.flags);
}
