import type { EndpointName } from "../endpoints/endpoint.ts";
import type { JsonObject } from "./refusal.ts";

/** How the bytes of an answer travel. */
export type Delivery =
  | { kind: "whole" }
  /** In pieces of so many bytes, each after a pause by the mock's clock. */
  | { kind: "pieces"; bytes: number; pauseMs: number }
  /** So many bytes and then nothing more: the stream breaks, ends before its content-length, or just stays open. */
  | { kind: "cut"; bytes: number; ending: "break" | "short" | "hang" }
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

/** What was asked, as far as faults may want to know. */
export interface Asked {
  endpoint: EndpointName | null;
  /** 1 for the request without a cursor, 2 for the next, and so on. */
  page: number;
  url: URL;
  nowMs: number;
}
