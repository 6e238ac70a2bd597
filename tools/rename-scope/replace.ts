/** Whether npm accepts a text as a scope. */
export const isScope = (text: string): boolean => /^@[a-z0-9][a-z0-9._-]*$/.test(text);

/**
 * Replaces a scope in a text: before a package's name, before `:registry`, as a single word, and without its @ in names
 * of tarballs and user agents. Keeps addresses and longer scopes that contain it.
 */
export const replaceScope = (text: string, current: string, scope: string): string => {
  const escaped = current.replaceAll(".", String.raw`\.`);
  const signed = new RegExp(String.raw`(?<![\w.+-])${escaped}(?![\w-]|\.\w)`, "g");
  const flattened = new RegExp(String.raw`(?<![\w@-])${escaped.slice(1)}-(?=usage\b)`, "g");
  return text.replaceAll(signed, scope).replaceAll(flattened, `${scope.slice(1)}-`);
};
