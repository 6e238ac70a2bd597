import { createUsageClient, day, lastDays, messagesQuery, month, type Instant } from "@org/usage";

// What must compile: every form of an instant, absent parameters, frozen parameters, all kinds of lists.
const usage = createUsageClient({ apiKey: "sk-ant-admin01-of-a-test" });

const instants: readonly Instant[] = [
  "2026-05-01",
  "2026-05-01T00:00:00+05:30",
  new Date("2026-05-01"),
  { epochMilliseconds: 1_777_593_600_000 },
];
for (const starting_at of instants)
  usage.messages({ starting_at, ending_at: null, bucket_width: undefined, models: null });

usage.messages(Object.freeze({ ...day("2026-05-01"), models: Object.freeze(["claude-opus-5"]), limit: 31 } as const));
usage.cost({ ...lastDays(30, { now: new Date() }), group_by: ["workspace_id", "description"] });
usage.claudeCode({ date: "2026-05-01" });
usage.claudeCode({ starting_at: "2026-05-01", ending_at: "2026-05-08" });
usage.analytics.usage({
  ...month("2026-05"),
  api_key_ids: [null, "apikey_1"],
  group_by: ["actor"],
  exclude_deleted_users: true,
});
usage.enterprise.usageReport({ ...month("2026-05"), products: ["claude-tag"] });
usage.directory.workspaces({ include_default: true, ids: ["wrkspc_1"] });
usage.directory.users();
usage.messages(messagesQuery(new Date()).limit(7), { unknownValues: "allow", concurrency: 1 });
