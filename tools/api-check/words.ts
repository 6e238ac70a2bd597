/** A word of an API: short, lower case at its start, no spaces. Ids and addresses are data, and never words. */
const apiWord = /^[a-z0-9][a-zA-Z0-9_.[\]-]{0,39}$/;
const idWord = /^(?:apikey|wrkspc|user|svac|org|req|sesn|uprof|ekey|rbac_group|page)_|^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Whether a text may be printed: it is a word of the API's own language and nobody's data. */
const isApiWord = (text: string): boolean => apiWord.test(text) && !idWord.test(text);

/** The words that a refusal quotes: parameters, and the values that would have been taken. */
export const quotedWords = (message: string): readonly string[] => {
  const quoted = [...message.matchAll(/'([^']*)'|`([^`]*)`|"([^"]*)"/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  return quoted.filter(isApiWord);
};

/** `path = "value"` as it may be printed: a value that is not a word of the API is described and not shown. */
export const printable = (part: string): string => {
  const [path, value] = part.split(" = ");
  if (path === undefined || value === undefined) return part;
  const text: unknown = JSON.parse(value);
  if (typeof text === "string" && isApiWord(text)) return part;
  return `${path} = (a value that is not shown, ${typeof text === "string" ? `${text.length} characters` : typeof text})`;
};
