import type { JsonObject } from "../json.ts";

/** How the bytes of an answer travel. */
export type Delivery =
  | { kind: "whole" }
  /** In pieces of so many bytes, each after a pause by the mock's clock. */
  | { kind: "pieces"; bytes: number; pauseMs: number }
  /** So many bytes and then nothing more: the stream breaks, ends before its content-length, or just stays open. */
  | { kind: "cut"; bytes: number; ending: "break" | "short" | "hang" }
  /** Compressed; `keep` is the part of the bytes that arrives, from 0 to 1. */
  | { kind: "gzip"; keep: number }
  /** The connection is gone before anything was sent. */
  | { kind: "reset" }
  /** Nothing, until the caller gives up. */
  | { kind: "hang" };

/** What the mock is about to answer, before it becomes bytes. Faults turn one into another. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: JsonObject | string;
  delivery: Delivery;
}
