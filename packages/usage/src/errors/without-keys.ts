const keys = /sk-ant-[\w-]+/g;

/** A value with "[key]" in place of every API key in its texts: people paste them into the wrong place. */
export function withoutKeys<Value>(value: Value): Value;
export function withoutKeys(value: unknown): unknown {
  if (typeof value === "string") return value.replace(keys, "[key]");
  try {
    const text: string | undefined = JSON.stringify(value);
    const clean = text?.replace(keys, "[key]");
    return clean === undefined || clean === text ? value : JSON.parse(clean);
  } catch {
    // A circle or a bigint: what can't be written as JSON gets into no log of JSON.
    return value;
  }
}
