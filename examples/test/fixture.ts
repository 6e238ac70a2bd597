import { createMock, type Mock } from "@org/usage-mock";
import { test as plain } from "vitest";
import { dateAgo } from "./date.ts";
import { type Outcome, runExample } from "./run.ts";

/** A mock organization on a real port, and a way to run an example against it. */
export interface Place {
  readonly mock: Mock;
  readonly run: (name: string, args?: readonly string[]) => Promise<Outcome>;
  /** For a test that needs another key or folder. */
  readonly url: string;
}

/** Every test has its own organization, so that faults and requests are its own. */
export const test: ReturnType<typeof withPlace> = withPlace();

function withPlace() {
  return plain.extend<{ place: Place }>({
    place: async ({}, use) => {
      // The programs use today's date, so the mock does too; at 02:00, yesterday's cost has not settled yet.
      const mock = createMock({ seed: 7, now: `${dateAgo(0)}T02:00:00Z` });
      const server = await mock.listen();
      const { apiKey } = mock;
      const run: Place["run"] = (name, args = []) => runExample(name, args, { url: server.url, apiKey });
      await use({ mock, run, url: server.url });
      await server.close();
    },
  });
}
