const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const plural = (word: string): string => {
  if (word.endsWith("By")) return `${word}s`;
  if (word.endsWith("y")) return `${word.slice(0, -1)}ies`;
  return word.endsWith("s") ? `${word}es` : `${word}s`;
};

/** The name of the array of an enum's values: `serviceTiers` for `ServiceTier`. */
export const arrayName = (schemaName: string): string => lowerFirst(plural(schemaName));

/** An import of generated names, sorted. */
export const importOf = (names: Iterable<string>, file: string): string =>
  `import {\n${[...names]
    .toSorted()
    .map((name) => `  ${name},\n`)
    .join("")}} from "${file}";`;
