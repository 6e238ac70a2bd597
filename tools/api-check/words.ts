/** A word of the API: short, without spaces, with a lowercase start. IDs and addresses are data, not words. */
const apiWord = /^[a-z0-9][a-zA-Z0-9_.[\]-]{0,39}$/;
const idWord = /^(?:apikey|wrkspc|user|svac|org|req|sesn|uprof|ekey|rbac_group|page)_|^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Whether a text can be printed: it is a word of the API, not data. */
const isApiWord = (text: string): boolean => apiWord.test(text) && !idWord.test(text);

/** The words that an error message quotes: parameters, and the values that are allowed. */
export const quotedWords = (message: string): readonly string[] => {
  const quoted = [...message.matchAll(/'([^']*)'|`([^`]*)`|"([^"]*)"/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  return quoted.filter(isApiWord);
};

/** `path = "value"`, safe to print: a value that is not a word of the API is described instead of shown. */
export const printable = (part: string): string => {
  const [path, value] = part.split(" = ");
  if (path === undefined || value === undefined) return part;
  const text: unknown = JSON.parse(value);
  if (typeof text === "string" && isApiWord(text)) return part;
  return `${path} = (a value that is not shown, ${typeof text === "string" ? `${text.length} characters` : typeof text})`;
};
