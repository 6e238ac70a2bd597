import { createUsageClient } from "@org/usage";
import { benchKey, type Connect, groupBy } from "./contender.ts";

/** This project, with all its checks on. */
export const connect: Connect = (baseUrl) => {
  const usage = createUsageClient({ apiKey: benchKey, baseUrl, concurrency: 8 });
  return async (question, lanes, visit) => {
    for await (const bucket of usage.messages({ ...question, group_by: groupBy }, { concurrency: lanes }))
      visit(bucket);
  };
};
