const keys = /sk-ant-[\w-]+/g;

/** Replaces every API key in the value's strings by "[key]": people paste keys into the wrong place. */
export function withoutKeys<Value>(value: Value): Value;
export function withoutKeys(value: unknown): unknown {
  if (typeof value === "string") return value.replace(keys, "[key]");
  try {
    const text: string | undefined = JSON.stringify(value);
    const clean = text?.replace(keys, "[key]");
    return clean === undefined || clean === text ? value : JSON.parse(clean);
  } catch {
    // Circular values and bigints cannot be written as JSON, so they never reach a JSON log.
    return value;
  }
}
