import type { UsageClient } from "@org/usage";
import type { ConnectorConfig } from "./config/connector-config.ts";

/** A client of the API, and whose key it has. */
export interface Connection {
  readonly usage: UsageClient;
  /** The ID of the organization. */
  readonly organization: () => Promise<string>;
}

/** What a connector needs from the program around it. */
export interface Surroundings {
  /** Makes the client. Without a key in the config, it is the environment's. */
  readonly connect: (config: ConnectorConfig) => Promise<Connection>;
  /** Writes a message, which ends with a line break, to standard output, and waits until it is written. */
  readonly write: (line: string) => Promise<void>;
  /** Writes a sentence for a person to standard error. */
  readonly log: (sentence: string) => Promise<void>;
  /** Milliseconds since 1970. It decides which read of a day is the newest. */
  readonly now: () => number;
  /** Ends the run after the current unit. */
  readonly stop?: AbortSignal | undefined;
}
