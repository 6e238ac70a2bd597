import { createHash } from "node:crypto";

/** What the pages of a resume file depend on, each as a fingerprint. */
export interface Binding {
  readonly report: string;
  readonly parameters: string;
  readonly "time zone": string;
  readonly names: string;
  readonly demo: string;
  readonly format: string;
  readonly "base URL": string;
  readonly key: string;
}

/** Fingerprints values: the file says whether they are the same, and not what they are. */
export function bindingOf(values: Readonly<Record<keyof Binding, unknown>>): Binding {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, fingerprint(value)]),
  ) as unknown as Binding;
}

export function fingerprint(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest("base64url")
    .slice(0, 22);
}

/** The names of the values that differ. */
export function differences(left: Partial<Binding>, right: Binding): string[] {
  return Object.entries(right)
    .filter(([name, value]) => left[name as keyof Binding] !== value)
    .map(([name]) => name);
}
