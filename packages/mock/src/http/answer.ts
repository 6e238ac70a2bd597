import type { JsonObject } from "../json.ts";

/** How the bytes of an answer are sent. */
export type Delivery =
  | { kind: "whole" }
  /** In pieces of `bytes` bytes, each after a pause on the mock's clock. */
  | { kind: "pieces"; bytes: number; pauseMs: number }
  /** Only the first `bytes` bytes: then the stream breaks, ends before its content-length, or stays open. */
  | { kind: "cut"; bytes: number; ending: "break" | "short" | "hang" }
  /** Compressed; `keep` is the part of the bytes that arrives, from 0 to 1. */
  | { kind: "gzip"; keep: number }
  /** The connection is torn down before anything is sent. */
  | { kind: "reset" }
  /** Nothing until the caller aborts. */
  | { kind: "hang" };

/** An answer before it is turned into bytes. Faults change it. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: JsonObject | string;
  delivery: Delivery;
}
