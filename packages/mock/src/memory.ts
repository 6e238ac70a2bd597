const maxResults = 8;

/** Keeps the last few results, because all pages of a walk compute the same. */
export type Memory = <Value>(key: string, compute: () => Value) => Value;

export function openMemory(): Memory {
  const kept = new Map<string, unknown>();
  return <Value>(key: string, compute: () => Value) => {
    const value = kept.has(key) ? (kept.get(key) as Value) : compute();
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > maxResults && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
