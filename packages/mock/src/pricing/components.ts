import { counter } from "../simulation/counters.ts";
import type { Stream } from "../simulation/stream.ts";

/** A component of costs: where it is counted, and what the reports call it. */
export interface Component {
  place: number;
  costType: "tokens" | "web_search" | "code_execution" | "session_usage";
  tokenType: string | null;
}

const ofTokens: readonly Component[] = [
  { place: counter.uncached, costType: "tokens", tokenType: "uncached_input_tokens" },
  { place: counter.output, costType: "tokens", tokenType: "output_tokens" },
  { place: counter.cacheRead, costType: "tokens", tokenType: "cache_read_input_tokens" },
  { place: counter.cache5m, costType: "tokens", tokenType: "cache_creation.ephemeral_5m_input_tokens" },
  { place: counter.cache1h, costType: "tokens", tokenType: "cache_creation.ephemeral_1h_input_tokens" },
  { place: counter.webSearch, costType: "web_search", tokenType: null },
];
const ofCodeExecution: readonly Component[] = [
  { place: counter.codeExecution, costType: "code_execution", tokenType: null },
];
const ofSessions: readonly Component[] = [{ place: counter.session, costType: "session_usage", tokenType: null }];

export function componentsOf(stream: Pick<Stream, "meter">): readonly Component[] {
  if (stream.meter === "tokens") return ofTokens;
  return stream.meter === "session" ? ofSessions : ofCodeExecution;
}
