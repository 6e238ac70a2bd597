/** Watches the `date` of answers, to tell how far the two clocks are apart. */
export interface ServerClock {
  readonly fetch: typeof globalThis.fetch;
  /** How far ahead of the server this machine is; undefined where no answer said what time it was. */
  skewMs(): number | undefined;
}

export function watchServerClock(fetch: typeof globalThis.fetch, now: () => number): ServerClock {
  let least: number | undefined;
  return {
    async fetch(input, init) {
      const startedMs = now();
      const response = await fetch(input, init);
      const serverMs = Date.parse(response.headers.get("date") ?? "");
      if (!Number.isNaN(serverMs)) {
        // The header has whole seconds and was written somewhere between the two moments.
        const skewMs = (startedMs + now()) / 2 - (serverMs + 500);
        if (least === undefined || Math.abs(skewMs) < Math.abs(least)) least = skewMs;
      }
      return response;
    },
    skewMs: () => least,
  };
}
