const literals = ["true", "false", "null"];
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const numberStart = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*|(?:\.\d+)?[eE][+-]?\d*)?)?$/;
const numberCharacters = /[-+.eE\d]*/y;
const hexDigit = /[\da-fA-F]/;

/** Where a token ends; `early` if the text ends within it, `wrong` if it is not JSON. */
type TokenEnd = number | "early" | "wrong";

/**
 * Whether a text that is not JSON is the beginning of JSON: nothing in it is wrong, it only ends too early. That is how
 * a truncated body looks if the connection hides the truncation. Runs only after JSON.parse has failed.
 */
export function endsTooEarly(text: string): boolean {
  /** The closing brackets that are still missing, innermost last. */
  const open: ("}" | "]")[] = [];
  let expected: "value" | "value or end" | "name" | "name or end" | "colon" | "comma or end" = "value";
  let at = 0;
  for (;;) {
    while (" \n\r\t".includes(text[at] ?? "x")) at++;
    const character = text[at];
    if (character === undefined) return true;
    if (expected.endsWith("or end") && character === open.at(-1)) {
      open.pop();
      at++;
    } else if (expected === "comma or end") {
      if (character !== ",") return false;
      expected = open.at(-1) === "}" ? "name" : "value";
      at++;
      continue;
    } else if (expected === "colon") {
      if (character !== ":") return false;
      expected = "value";
      at++;
      continue;
    } else if (expected === "name" || expected === "name or end") {
      const end = character === '"' ? endOfString(text, at) : "wrong";
      if (typeof end === "string") return end === "early";
      expected = "colon";
      at = end;
      continue;
    } else if (character === "{" || character === "[") {
      open.push(character === "{" ? "}" : "]");
      expected = character === "{" ? "name or end" : "value or end";
      at++;
      continue;
    } else {
      const end = endOfScalar(text, at, character);
      if (typeof end === "string") return end === "early";
      at = end;
    }
    // A value has ended. After the outermost one, anything but whitespace is wrong.
    if (open.length === 0) return false;
    expected = "comma or end";
  }
}

function endOfScalar(text: string, start: number, character: string): TokenEnd {
  if (character === '"') return endOfString(text, start);
  const literal = literals.find((word) => word.startsWith(character));
  if (literal !== undefined) {
    const end = start + literal.length;
    const word = text.slice(start, end);
    return word === literal ? end : end > text.length && literal.startsWith(word) ? "early" : "wrong";
  }
  numberCharacters.lastIndex = start;
  const digits = numberCharacters.exec(text)?.[0] ?? "";
  const end = start + digits.length;
  if (end === text.length) return digits !== "" && numberStart.test(digits) ? "early" : "wrong";
  return number.test(digits) ? end : "wrong";
}

function endOfString(text: string, start: number): TokenEnd {
  for (let at = start + 1; ; at++) {
    const character = text[at];
    if (character === undefined) return "early";
    if (character === '"') return at + 1;
    if (character < " ") return "wrong";
    if (character !== "\\") continue;
    at++;
    const escape = text[at];
    if (escape === undefined) return "early";
    if (!'"\\/bfnrtu'.includes(escape)) return "wrong";
    if (escape !== "u") continue;
    for (let digits = 0; digits < 4; digits++) {
      const digit = text[++at];
      if (digit === undefined) return "early";
      if (!hexDigit.test(digit)) return "wrong";
    }
  }
}
