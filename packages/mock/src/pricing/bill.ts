import type { Component } from "./components.ts";
import { counter } from "../simulation/counters.ts";
import type { Stream } from "../simulation/stream.ts";

/** Whether a stream is on the cost report. The priority tier is paid by commitment, and a seat by subscription: neither is. */
export function isOnTheBill(stream: Stream): boolean {
  return stream.serviceTier !== "priority" && stream.code?.customerType !== "subscription";
}

const tokenTitles: Record<number, string> = {
  [counter.uncached]: "Input Tokens",
  [counter.cacheRead]: "Input Tokens, Cache Read",
  [counter.cache5m]: "Input Tokens, Cache Write 5m",
  [counter.cache1h]: "Input Tokens, Cache Write 1h",
  [counter.output]: "Output Tokens",
};

/** `Claude Opus 5 Usage - Input Tokens`: how the cost report describes one component of a stream. */
export function describeLine(stream: Stream, component: Component): string {
  if (component.costType === "web_search") return "Web Search Usage";
  if (component.costType === "code_execution") return "Code Execution Usage";
  if (component.costType === "session_usage") return "Session Usage";
  const kinds = [
    stream.modelTitle,
    stream.serviceTier === "batch" ? "Batch" : "",
    stream.speed === "fast" ? "Fast Mode" : "",
    stream.contextWindow === "200k-1M" ? "Long Context" : "",
  ];
  return `${kinds.filter((kind) => kind !== "").join(" ")} Usage - ${tokenTitles[component.place]}`;
}
