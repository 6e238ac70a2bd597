/** "Did you mean X? " for the start of a hint, or "" if nothing is near enough. */
export function didYouMean(text: unknown, candidates: readonly string[]): string {
  const match = typeof text === "string" ? nearest(text, candidates) : undefined;
  return match === undefined ? "" : `Did you mean ${match}? `;
}

/** The candidate that `text` is probably a typo or a part of, if any is near enough. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let minEdits = Math.max(text.length > 3 ? 2 : 1, text.length / 3);
  const lower = text.toLowerCase();
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = isPart(lower, other) || isPart(other, lower) ? 1 : distance(lower, other);
    if (edits < minEdits || (edits === minEdits && best === undefined)) {
      best = candidate;
      minEdits = edits;
    }
  }
  return best;
}

/** `api_key` is short for `api_key_id`, and `model_id` is a longer name for `model`. */
function isPart(part: string, text: string): boolean {
  return part.length >= 3 && text.includes(part);
}

/** Levenshtein distance, one row at a time. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
