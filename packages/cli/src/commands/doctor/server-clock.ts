/** Compares the `date` of answers with this machine's clock. */
export interface ServerClock {
  readonly fetch: typeof globalThis.fetch;
  /** How far this machine is ahead of the server; undefined if no answer had a date. */
  skewMs(): number | undefined;
}

export function watchServerClock(fetch: typeof globalThis.fetch, now: () => number): ServerClock {
  let smallest: number | undefined;
  return {
    async fetch(input, init) {
      const startedMs = now();
      const response = await fetch(input, init);
      const serverMs = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(serverMs)) {
        // The header has whole seconds, and was written at some time between the two.
        const skewMs = (startedMs + now()) / 2 - (serverMs + 500);
        if (smallest === undefined || Math.abs(skewMs) < Math.abs(smallest)) smallest = skewMs;
      }
      return response;
    },
    skewMs: () => smallest,
  };
}
