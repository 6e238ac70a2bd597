// Output tokens by day and model: `node examples/tokens.ts`
import { createUsageClient, month } from "@org/usage";

const usage = createUsageClient(); // the key is in ANTHROPIC_ADMIN_API_KEY

for await (const day of usage.messages({ ...month("2026-05"), group_by: ["model"] })) {
  for (const row of day.results) console.log(day.starting_at, row.model, row.output_tokens);
}
