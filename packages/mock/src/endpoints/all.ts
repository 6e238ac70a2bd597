import { claudeCode } from "./claude-code.ts";
import { cost } from "./cost.ts";
import type { Endpoint } from "./endpoint.ts";
import { messages } from "./messages.ts";

export const endpoints: readonly Endpoint[] = [messages, cost, claudeCode];
