import { ConfigError, HttpError, NetworkError, TimeoutError, UsageError } from "@org/usage";
import type { KeyFamily } from "../../context/key-family.ts";
import type { Probe } from "./probes.ts";

/** How an endpoint answered a small request. */
export interface Probed {
  readonly probe: Probe;
  readonly elapsedMs: number;
  /** Undefined if the endpoint was read. */
  readonly error: unknown;
  /** The endpoint is documented to accept every working key of this kind. */
  readonly isExpected: boolean;
}

export async function tryProbe(probe: Probe, family: KeyFamily, read: () => Promise<void>): Promise<Probed> {
  const isExpected = !probe.isExtra && (family === "unknown" || probe.acceptedFrom.includes(family));
  const startedMs = performance.now();
  const done = (error: unknown): Probed => ({
    probe,
    error,
    isExpected,
    elapsedMs: Math.round(performance.now() - startedMs),
  });
  return await read().then(
    () => done(undefined),
    (error: unknown) => done(error),
  );
}

/** Whether the key, or its kind of organization, does not have an endpoint. Neither is a fault of the key. */
export function isRefusal(error: unknown): boolean {
  if (!HttpError.isInstance(error)) return ConfigError.isInstance(error);
  return error.status === 401 || error.status === 403 || error.errorCode === "organization_type_not_supported";
}

/**
 * The error that every endpoint has in common, if there is one: a key that no endpoint knows, or an address that can't
 * be reached. It is reported once instead of for each endpoint.
 */
export function commonError(all: readonly Probed[]): unknown {
  if (all.some(({ error }) => error === undefined)) return undefined;
  const expected = all.filter(({ isExpected }) => isExpected);
  const errors = (expected.length > 0 ? expected : all).map(({ error }) => error);
  const [first] = errors;
  return errors.every((error) => kindOf(error) === kindOf(first)) ? first : undefined;
}

function kindOf(error: unknown): string {
  if (isRefusal(error)) return "refusal";
  if (HttpError.isInstance(error)) return `status ${error.status}`;
  if (NetworkError.isInstance(error) || TimeoutError.isInstance(error)) return "connection";
  return UsageError.isInstance(error) ? error.code : String(error);
}

/** Whether the address, rather than the key, is the problem. */
export function isConnectionError(error: unknown): boolean {
  return kindOf(error) === "connection";
}
