/**
 * Writes query parameters the way the API reads them: a list repeats its name (`group_by[]=model&group_by[]=speed`), a null
 * entry of a list is the empty entry (`api_key_ids[]=`), and null or undefined leaves a parameter out. Names are wire names,
 * brackets included, and go out as they are.
 */
export const serializeQuery = (query: Readonly<Record<string, unknown>>): string => {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const entry of entries) pairs.push(`${name}=${entry === null ? "" : encodeURIComponent(String(entry))}`);
  }
  return pairs.join("&");
};
