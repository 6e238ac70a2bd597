class Crash extends Error {}

/** Ends a process at its n-th step. */
export interface Fuse {
  /** Steps until the crash; undefined for none. */
  readonly arm: (steps: number | undefined) => void;
  /** Throws at the n-th step, and at every one after it. */
  readonly burn: () => void;
  /** Whether the next step is the one that it dies at. */
  readonly isLast: () => boolean;
  readonly hasBurned: () => boolean;
}

export function makeFuse(): Fuse {
  let remaining: number | undefined;
  let burned = false;
  return {
    arm(steps) {
      remaining = steps;
      burned = false;
    },
    burn() {
      if (remaining === undefined) return;
      if (remaining <= 0) {
        burned = true;
        throw new Crash("The process was killed.");
      }
      remaining -= 1;
    },
    isLast: () => remaining === 0 && !burned,
    hasBurned: () => burned,
  };
}
