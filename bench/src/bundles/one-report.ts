import { createUsageClient } from "@org/usage";

/** The code of an app that reads one report. */
export const models = async (apiKey: string): Promise<unknown> =>
  createUsageClient({ apiKey })
    .messages({ starting_at: "2026-05-01", ending_at: "2026-06-01", group_by: ["model"] })
    .collect();
