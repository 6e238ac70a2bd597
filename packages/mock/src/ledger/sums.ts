/** The sums of one key, such as the values of the grouped dimensions, by the start of their period. */
export interface SumsOfKey<Sum> {
  /** The sum of a period, which is created by its first fact. */
  readonly at: (period: number, create: () => Sum) => Sum;
}

interface Sums<Sum> {
  readonly of: (key: string) => SumsOfKey<Sum>;
  /** In the order of their first facts. */
  readonly all: Sum[];
}

/** Facts are many, and keys are long: a key is looked up once, and each of its periods by number. */
export function createSums<Sum>(): Sums<Sum> {
  const all: Sum[] = [];
  const keys = new Map<string, SumsOfKey<Sum>>();
  const create = (): SumsOfKey<Sum> => {
    const byPeriod = new Map<number, Sum>();
    return {
      at(period, start) {
        let sum = byPeriod.get(period);
        if (sum === undefined) {
          sum = start();
          byPeriod.set(period, sum);
          all.push(sum);
        }
        return sum;
      },
    };
  };
  return {
    all,
    of(key) {
      const sums = keys.get(key) ?? create();
      keys.set(key, sums);
      return sums;
    },
  };
}
