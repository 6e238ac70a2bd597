type IsAny<Type> = 0 extends 1 & Type ? true : false;

type Same<Left, Right> = IsAny<Left | Right> extends true ? false : [Left, Right] extends [Right, Left] ? true : false;

/** Compiles only if both types are the same, and neither is `any`: `same<string | null, typeof row.model>(true)`. */
export function same<Left, Right>(_answer: Same<Left, Right>): void {}
