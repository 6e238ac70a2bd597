const most = 8;

/** Remembers the last few results, for the pages of a walk that would all compute the same. */
export type Memory = <Value>(key: string, compute: () => Value) => Value;

export function openMemory(): Memory {
  const kept = new Map<string, unknown>();
  return <Value>(key: string, compute: () => Value) => {
    const value = kept.has(key) ? (kept.get(key) as Value) : compute();
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
