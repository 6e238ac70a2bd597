import type { Column } from "../sheet/sheet.ts";

/** The labels of a column, without a part that says nothing more in each row. */
export interface ShorterLabels {
  readonly texts: readonly string[];
  /** The part that was left out, if any. */
  readonly without?: string;
}

const modelPrefix = "claude-";

/** Leaves out `claude-` of models, and the domain that all addresses share, as long as no two labels become the same. */
export function shorterLabels({ key, kind }: Column, texts: readonly string[]): ShorterLabels {
  if (kind !== "label") return { texts };
  const domain = sharedDomain(texts);
  if (key === "model") {
    return leftOut(
      texts,
      modelPrefix,
      (text) => text.startsWith(modelPrefix),
      (text) => text.slice(modelPrefix.length),
    );
  }
  if (domain === undefined) return { texts };
  return leftOut(
    texts,
    domain,
    (text) => text.endsWith(domain),
    (text) => text.slice(0, -domain.length),
  );
}

function leftOut(
  texts: readonly string[],
  without: string,
  has: (text: string) => boolean,
  cut: (text: string) => string,
): ShorterLabels {
  const shorter = texts.map((text) => (has(text) ? cut(text) : text));
  const isAmbiguous = new Set(shorter).size < new Set(texts).size;
  return isAmbiguous || !texts.some(has) ? { texts } : { texts: shorter, without };
}

/** `@example.com`, if several labels are addresses, and all of them there. */
function sharedDomain(texts: readonly string[]): string | undefined {
  const domains = texts.flatMap((text) => /^[^@\s]+(@[^@\s]+)$/.exec(text)?.[1] ?? []);
  return domains.length > 1 && new Set(domains).size === 1 ? domains[0] : undefined;
}
