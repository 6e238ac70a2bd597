/** The candidate a typing error away from `text`, or the one that it is a part of, if one is near enough to be what was meant. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(text.length > 3 ? 2 : 1, text.length / 3);
  for (const candidate of candidates) {
    const edits =
      isPart(text, candidate) || isPart(candidate, text) ? 1 : distance(text.toLowerCase(), candidate.toLowerCase());
    if (edits < least || (edits === least && best === undefined)) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** `api_key` is short for `api_key_id`, and `model_id` says more than `model`. */
function isPart(text: string, whole: string): boolean {
  return text.length >= 3 && whole.includes(text);
}

/** Levenshtein's distance, one row at a time. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
