const names = [
  "workspace",
  "model",
  "key",
  "keyId",
  "account",
  "serviceAccount",
  "tier",
  "context",
  "geo",
  "speed",
  "where",
  "team",
] as const;

/** Filters as they were typed: `--workspace Staging --where type=web_search`. Undefined without any. */
export function filterWords(flags: object): string | undefined {
  const values = flags as Readonly<Partial<Record<(typeof names)[number], readonly string[]>>>;
  const words = names.flatMap((name) => {
    const typed = values[name] ?? [];
    const pairs = name === "where" ? typed : typed.length > 0 ? [typed.join(",")] : [];
    return pairs.map(
      (text) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quoted(text)}`,
    );
  });
  return words.length === 0 ? undefined : words.join(" ");
}

function quoted(text: string): string {
  return /[\s"]/.test(text) || text === "" ? JSON.stringify(text) : text;
}
