import { analyticsCostStream } from "./analytics-cost.ts";
import { analyticsUsageStream } from "./analytics-usage.ts";
import { apiKeysStream } from "./api-keys.ts";
import { claudeCodeStream } from "./claude-code.ts";
import { costStream } from "./cost.ts";
import type { StreamOptions } from "./make-stream.ts";
import { organizationStream } from "./organization.ts";
import type { Stream } from "./stream.ts";
import { usageFastStream } from "./usage-fast.ts";
import { usageHoursStream } from "./usage-hours.ts";
import { usageKeysStream } from "./usage-keys.ts";
import { usageStream } from "./usage.ts";
import { usersStream } from "./users.ts";
import { workspacesStream } from "./workspaces.ts";

/** Every stream by its name, for a command or a config file that names them. */
export const streams: Readonly<Record<string, (options?: StreamOptions) => Stream>> = {
  cost: costStream,
  usage: usageStream,
  usage_fast: usageFastStream,
  usage_keys: usageKeysStream,
  usage_hours: usageHoursStream,
  claude_code: claudeCodeStream,
  analytics_cost: analyticsCostStream,
  analytics_usage: analyticsUsageStream,
  organization: organizationStream,
  workspaces: workspacesStream,
  api_keys: apiKeysStream,
  users: usersStream,
};
