import { dimensionsOf, hasNoIdentity, type Identity, isAnonymous, valueKey } from "./identity.ts";

export interface Repeat {
  readonly first: number;
  readonly again: number;
}

/** Slots that are looked at for one row before hashes are taken to be chosen by an attacker. */
const maxProbes = 64;

/**
 * Finds two rows of one bucket with the same identity. The rows are compared themselves, so there are no false
 * positives; the hash only says which of them to compare. It samples a few characters, because it runs for every row
 * of every page, and IDs differ in all of theirs.
 */
export function createRepeatFinder(identity: Identity): (rows: readonly unknown[]) => Repeat | undefined {
  const { grouped, opened } = identity;
  let slots = new Int32Array(64);

  const isSame = (left: unknown, right: unknown): boolean => {
    const leftFields = dimensionsOf(identity, left);
    const rightFields = dimensionsOf(identity, right);
    const agrees = (name: string): boolean => isSameValue(leftFields[name], rightFields[name]);
    return grouped.every(agrees) && opened.every(agrees);
  };

  /** 0 for a row without an identity. */
  const hashOf = (row: unknown): number => {
    const fields = dimensionsOf(identity, row);
    let hash = 0x2545f491;
    for (const name of grouped) {
      const value = fields[name];
      if (value === undefined || (value === null && isAnonymous(name, value))) return 0;
      hash = mix(hash, value);
    }
    for (const name of opened) hash = mix(hash, fields[name]);
    return hash | 1;
  };

  return (rows) => {
    if (rows.length < 2) return undefined;
    if (slots.length < rows.length * 2) slots = new Int32Array(2 ** Math.ceil(Math.log2(rows.length * 2)));
    else slots.fill(0);
    const mask = slots.length - 1;
    for (let again = 0; again < rows.length; again++) {
      const hash = hashOf(rows[again]);
      if (hash === 0) continue;
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (let probes = 0; slots[slot] !== 0; probes++, slot = (slot + 1) & mask) {
        const first = (slots[slot] as number) - 1;
        if (isSame(rows[first], rows[again])) return { first, again };
        if (probes > maxProbes) return findByText(identity, rows);
      }
      slots[slot] = again + 1;
    }
    return undefined;
  };
}

function mix(hash: number, value: unknown): number {
  const { length } = typeof value === "string" ? value : "";
  if (length === 0) return Math.imul(hash ^ (value === true ? 7 : 3), 0x9e3779b1);
  const text = value as string;
  const sample =
    length +
    (text.charCodeAt(length - 1) << 8) +
    (text.charCodeAt(length >>> 1) << 16) +
    (text.charCodeAt(length - 2) << 24);
  return Math.imul(hash ^ sample ^ (hash >>> 13), 0x9e3779b1);
}

function isSameValue(left: unknown, right: unknown): boolean {
  if ((left ?? null) === (right ?? null)) return true;
  return typeof left === "object" && typeof right === "object" && valueKey(left) === valueKey(right);
}

/** Slower, but no choice of values makes it slower still. */
function findByText(identity: Identity, rows: readonly unknown[]): Repeat | undefined {
  const seen = new Map<string, number>();
  for (const [again, row] of rows.entries()) {
    if (hasNoIdentity(identity, row)) continue;
    const fields = dimensionsOf(identity, row);
    const key = JSON.stringify([...identity.grouped, ...identity.opened].map((name) => valueKey(fields[name])));
    const first = seen.get(key);
    if (first !== undefined) return { first, again };
    seen.set(key, again);
  }
  return undefined;
}
