import Anthropic from "@anthropic-ai/sdk";
import { ReportPageCursor } from "@anthropic-ai/sdk/core/pagination";
import { benchKey, type Bucket, type Connect, groupBy, messagesPath } from "./contender.ts";

/** The official SDK has no method for this report, so its own pager for reports is pointed at the route. */
export const connect: Connect = (baseUrl) => {
  const client = new Anthropic({ apiKey: benchKey, baseURL: baseUrl });
  return async (question, _lanes, visit) => {
    const query = { ...question, group_by: [...groupBy] };
    const buckets = client.getAPIList<Bucket, ReportPageCursor<Bucket>>(messagesPath, ReportPageCursor, { query });
    for await (const bucket of buckets) visit(bucket);
  };
};
