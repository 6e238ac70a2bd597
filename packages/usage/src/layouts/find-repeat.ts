import { dimensionsOf, hasNoIdentity, type Identity, valueKey } from "./identity.ts";

export interface Repeat {
  readonly first: number;
  readonly again: number;
}

/** Slots that are looked at for one row before hashes are taken to be chosen by an attacker. */
const maxProbes = 64;

/** What the search keeps from bucket to bucket: its names, and memory. */
interface Search {
  readonly identity: Identity;
  readonly names: readonly string[];
  /** Places of rows by their hash, plus one; 0 is free. */
  slots: Int32Array;
  hashes: Int32Array;
}

/**
 * Finds two rows of one bucket with the same identity. The rows themselves are compared, so there are no false
 * positives; the hash only says which of them to compare. This runs for every row of every page, so the hash samples two
 * characters (IDs differ in every character), and calls nothing that an engine can't inline. The functions are not
 * closures, which an engine would compile again for every walk.
 */
export function createRepeatFinder(identity: Identity): (rows: readonly unknown[]) => Repeat | undefined {
  const names = [...identity.grouped, ...identity.opened];
  const search = { identity, names, slots: new Int32Array(), hashes: new Int32Array() };
  return (rows) => findRepeat(search, rows);
}

function findRepeat(search: Search, rows: readonly unknown[]): Repeat | undefined {
  const { identity } = search;
  const { length } = rows;
  if (length < 2) return undefined;
  // The smallest power of two that leaves half of the slots free. Only these are cleared, so that a large bucket does not
  // slow down the small ones after it.
  const size = 1 << (32 - Math.clz32(length * 2 - 1));
  if (search.slots.length < size) {
    search.slots = new Int32Array(size);
    search.hashes = new Int32Array(size);
  } else search.slots.fill(0, 0, size);
  const { slots, hashes } = search;
  const mask = size - 1;
  for (let again = 0; again < length; again++) {
    const hash = hashOf(search, rows[again]);
    hashes[again] = hash;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let probes = 0; slots[slot] !== 0; probes++, slot = (slot + 1) & mask) {
      const first = (slots[slot] as number) - 1;
      if (hashes[first] === hash && isSameRow(identity, rows[first], rows[again])) return { first, again };
      if (probes > maxProbes) return findByText(identity, rows);
    }
    slots[slot] = again + 1;
  }
  return undefined;
}

/** An engine reads a field fast where the code always asks for the same name, so the first names have a line each. */
function hashOf({ identity, names }: Search, row: unknown): number {
  const fields = identity.holder === undefined && isObject(row) ? row : dimensionsOf(identity, row);
  const { length } = names;
  let hash = 0x2545f491;
  if (length > 0) hash = mix(hash, fields[names[0] as string]);
  if (length > 1) hash = mix(hash, fields[names[1] as string]);
  if (length > 2) hash = mix(hash, fields[names[2] as string]);
  if (length > 3) hash = mix(hash, fields[names[3] as string]);
  if (length > 4) hash = mix(hash, fields[names[4] as string]);
  for (let index = 5; index < length; index++) hash = mix(hash, fields[names[index] as string]);
  return hash;
}

/** Short texts (tiers, regions, models) differ in their length or their last character. */
function mix(hash: number, value: unknown): number {
  let sample = value === true ? 7 : 3;
  if (typeof value === "string") {
    const { length } = value;
    sample = length + (value.charCodeAt(length - 1) << 8);
    if (length > 20) sample += value.charCodeAt(length >> 1) << 16;
  }
  const mixed = Math.imul(hash ^ sample, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isSameRow(identity: Identity, left: unknown, right: unknown): boolean {
  const leftFields = dimensionsOf(identity, left);
  const rightFields = dimensionsOf(identity, right);
  const agrees = (name: string): boolean => isSameValue(leftFields[name], rightFields[name]);
  const agree = identity.grouped.every(agrees) && identity.opened.every(agrees);
  // A missing dimension agrees with null, but only one of the two rows has an identity then.
  return agree && !hasNoIdentity(identity, left) && !hasNoIdentity(identity, right);
}

function isSameValue(left: unknown = null, right: unknown = null): boolean {
  if (left === right) return true;
  return isObject(left) && isObject(right) && valueKey(left) === valueKey(right);
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
