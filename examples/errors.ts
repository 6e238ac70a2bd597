// What can go wrong, and how to react: `node examples/errors.ts FROM UNTIL`
import { argv } from "node:process";
import { between, ConfigError, createUsageClient, HttpError, ParamsError, ProtocolError, UsageError } from "@org/usage";

const [from = "", until = ""] = argv.slice(2);
try {
  const usage = createUsageClient();
  const { items } = await usage.cost(between(from, until), { deadlineMs: 60_000 }).collect();
  console.log(`${items.length} days`);
} catch (error) {
  if (!UsageError.isInstance(error)) throw error; // a bug in this program
  console.error(`${error.code}: ${error.message}`);
  if (ConfigError.isInstance(error)) process.exitCode = 2; // key or options; nothing was sent
  else if (ParamsError.isInstance(error)) process.exitCode = 3; // error.param, error.allowed, error.hint
  else if (HttpError.isInstance(error)) process.exitCode = 4; // error.status, error.requestId, error.retryAfterMs
  else if (ProtocolError.isInstance(error)) process.exitCode = 5; // the response can't be trusted: error.path
  else process.exitCode = 6; // network, timeout, or aborted: try again later
}
