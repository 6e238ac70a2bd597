import { type Period, periods } from "../window/periods.ts";

/** Short words for dimensions, and the wire names that each can mean, in order of preference. */
const words: Readonly<Record<string, readonly string[]>> = {
  workspace: ["workspace_id"],
  key: ["api_key_id"],
  api_key: ["api_key_id"],
  account: ["account_id", "actor"],
  user: ["account_id", "actor"],
  developer: ["actor", "account_id"],
  service_account: ["service_account_id"],
  tier: ["service_tier"],
  geo: ["inference_geo"],
  region: ["inference_geo"],
  context: ["context_window"],
  token: ["token_type"],
  type: ["cost_type"],
  terminal: ["terminal_type"],
  remote: ["is_remote"],
  customer: ["customer_type"],
  organization: ["organization_id"],
  group: ["rbac_group_id"],
  agent: ["agent_id"],
  deployment: ["deployment_id"],
  environment: ["environment_id"],
  session: ["session_id"],
  channel: ["slack_channel_id"],
  profile: ["user_profile_id"],
};

/** Words for time, and the bucket width of each. */
export const timeWords: Readonly<Record<string, "1d" | "1h" | "1m">> = { day: "1d", hour: "1h", minute: "1m" };

/** The period that a word for time means, if days are added up for it. */
export function periodWord(word: string): Period | undefined {
  return periods.find((period) => period === word);
}

/** The wire name that a word means among the dimensions of a report; undefined if it means none of them. */
export function wireName(word: string, dimensions: readonly string[]): string | undefined {
  const name = word.trim().toLowerCase().replaceAll("-", "_");
  if (dimensions.includes(name)) return name;
  return words[name]?.find((candidate) => dimensions.includes(candidate));
}

/** The words to write after --by: the short word of each dimension, or its wire name if it has none. */
export function wordsFor(dimensions: readonly string[]): string[] {
  const spoken = new Map<string, string>();
  for (const [word, names] of Object.entries(words)) {
    const name = names.find((candidate) => dimensions.includes(candidate));
    if (name !== undefined && !spoken.has(name)) spoken.set(name, word);
  }
  return dimensions.map((name) => spoken.get(name) ?? name);
}
