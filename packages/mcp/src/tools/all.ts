import { analyticsTool } from "./analytics.ts";
import { budgetTool } from "./budget.ts";
import { claudeCodeTool } from "./claude-code.ts";
import { costTool } from "./cost.ts";
import { namesTool } from "./names.ts";
import { reconcileTool } from "./reconcile.ts";
import { tokensTool } from "./tokens.ts";
import type { Tool } from "./tool.ts";

/** Every tool. All of them only read. */
export const tools: readonly Tool[] = [
  costTool,
  tokensTool,
  claudeCodeTool,
  analyticsTool,
  budgetTool,
  namesTool,
  reconcileTool,
];
