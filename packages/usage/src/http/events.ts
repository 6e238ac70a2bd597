/** What happens while reports are read. IDs and email addresses are left out unless `redactIds` is false. */
export type UsageEvent =
  | {
      /** A request is about to be sent. */
      readonly type: "request";
      readonly report: string;
      readonly url: string;
      /** 1 for the first attempt. */
      readonly attempt: number;
    }
  | {
      /** The headers have arrived, and on success the complete body. */
      readonly type: "response";
      readonly report: string;
      readonly url: string;
      readonly attempt: number;
      readonly status: number;
      readonly requestId: string | null;
      readonly elapsedMs: number;
    }
  | {
      /** The request will be sent again after `waitMs`. */
      readonly type: "retry";
      readonly report: string;
      readonly url: string;
      /** The attempt that failed. */
      readonly attempt: number;
      readonly waitMs: number;
      readonly reason: "status" | "network" | "attempt_timeout";
      readonly status?: number;
    }
  | {
      /** A 429 delays every request of the client by `waitMs`. */
      readonly type: "throttle";
      readonly report: string;
      readonly waitMs: number;
    }
  | {
      /** The server sent something this version does not know. It was passed through. Once per path and value. */
      readonly type: "unrecognized";
      readonly report: string;
      /** Without indices: `data[].results[].service_tier`. */
      readonly path: string;
      readonly value: unknown;
    };

export type Emit = (event: UsageEvent) => void;
