// An app that creates its own client.
// #region report
import { createUsageClient } from "@org/usage";
import { spendOf } from "./spend.ts";

export async function reportLine(name: string): Promise<string> {
  const { dollars } = await spendOf(name, createUsageClient()); // the key is in ANTHROPIC_ADMIN_API_KEY
  return `${name} cost $${dollars}.`;
}
// #endregion
