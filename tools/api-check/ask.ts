import { setTimeout as sleep } from "node:timers/promises";
import type { Credentials } from "./credentials.ts";
import type { Probe } from "./probes.ts";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface Asker {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly fetch: typeof globalThis.fetch;
  /** Receives the names of the headers of a 429. */
  readonly onRateLimit?: (headers: readonly string[]) => void;
}

const maxAttempts = 6;

/** Sends a probe and waits as long as the server asks. Does not follow redirects, which would send the key elsewhere. */
export const ask = async (
  { baseUrl, credentials, fetch, onRateLimit }: Asker,
  probe: Probe,
  scheme: string,
): Promise<Reply> => {
  const url = new URL(`${baseUrl.replace(/\/$/, "")}${probe.path}`);
  for (const [name, value] of probe.query) url.searchParams.append(name, value);
  const credential = credentials[scheme] ?? "";
  const headers = {
    "anthropic-version": probe.version ?? "2023-06-01",
    ...(scheme === "oauth" ? { authorization: `Bearer ${credential}` } : { "x-api-key": credential }),
    ...(probe.betas.length === 0 ? {} : { "anthropic-beta": probe.betas.join(",") }),
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(60_000) });
    if (response.status === 429) onRateLimit?.([...response.headers.keys()]);
    if ((response.status !== 429 && response.status < 500) || attempt === maxAttempts)
      return { status: response.status, body: await readBody(response) };
    await response.body?.cancel();
    // Zero has been seen for hours with a 429, so it means no more than a missing header.
    const seconds = Number(response.headers.get("retry-after")) || 2 ** attempt;
    await sleep(Math.min(Math.max(seconds, 0), 120) * 1000);
  }
};

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
