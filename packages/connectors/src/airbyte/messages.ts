import type { FailureType } from "../failure/failure-type.ts";
import { Digits, type Json } from "../json/json-text.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { EngineRecord } from "../tables/records.ts";

export type StreamStatusName = "STARTED" | "RUNNING" | "COMPLETE" | "INCOMPLETE";

export function recordMessage(stream: string, data: EngineRecord, nowMs: number): Json {
  return { type: "RECORD", record: { stream, data, emitted_at: nowMs } };
}

/** The state of a stream after so many records since the state before it. */
export function stateMessage(stream: string, state: EngineState | undefined, recordCount: number): Json {
  return {
    type: "STATE",
    state: {
      type: "STREAM",
      stream: { stream_descriptor: { name: stream }, stream_state: (state ?? {}) as Json },
      // The protocol asks for a decimal point.
      sourceStats: { recordCount: new Digits(`${recordCount}.0`) },
    },
  };
}

export function statusMessage(stream: string, status: StreamStatusName, nowMs: number): Json {
  const message = { stream_descriptor: { name: stream }, status };
  return { type: "TRACE", trace: { type: "STREAM_STATUS", emitted_at: nowMs, stream_status: message } };
}

export interface Failure {
  readonly message: string;
  readonly failureType: FailureType;
  /** The stream that failed; undefined if all of them did. */
  readonly stream?: string | undefined;
}

export function errorMessage({ message, failureType, stream }: Failure, nowMs: number): Json {
  const descriptor = stream === undefined ? undefined : { name: stream };
  const error = { message, failure_type: failureType, stream_descriptor: descriptor };
  return { type: "TRACE", trace: { type: "ERROR", emitted_at: nowMs, error } };
}

export function logMessage(level: "INFO" | "WARN" | "ERROR", message: string): Json {
  return { type: "LOG", log: { level, message } };
}

export function checkMessage(problem: string | undefined): Json {
  const connectionStatus = problem === undefined ? { status: "SUCCEEDED" } : { status: "FAILED", message: problem };
  return { type: "CONNECTION_STATUS", connectionStatus };
}
