/** Whether npm takes a text as a scope. */
export const isScope = (text: string): boolean => /^@[a-z0-9][a-z0-9._-]*$/.test(text);

/**
 * A text with one scope in place of another: before a package's name, before `:registry`, alone as a word, and without
 * its sign in names of tarballs and user agents. An address or a longer scope that happens to contain it stays as it is.
 */
export const replaceScope = (text: string, current: string, scope: string): string => {
  const escaped = current.replaceAll(".", String.raw`\.`);
  const signed = new RegExp(String.raw`(?<![\w.+-])${escaped}(?![\w-]|\.\w)`, "g");
  const flattened = new RegExp(String.raw`(?<![\w@-])${escaped.slice(1)}-(?=usage\b)`, "g");
  return text.replaceAll(signed, scope).replaceAll(flattened, `${scope.slice(1)}-`);
};
