import type { UsageClientOptions } from "@org/usage";
import { type Connection, type ConnectorConfig, ConnectorError, type Surroundings } from "@org/usage-connectors";
import { checkSecret } from "../../context/check-secret.ts";
import type { Context } from "../../context/context.ts";
import { CommandError } from "../../failure/command-error.ts";
import { keyFamily } from "../../context/key-family.ts";
import { askOrganization } from "../sync/organization.ts";

/** What a connector gets of this process. A unit is finished before the command ends; a second Ctrl-C ends it immediately. */
export function surroundingsOf(context: Context): Surroundings {
  context.io.finishOnInterrupt?.();
  return {
    connect: (config) => connect(context, config),
    write: (text) => context.io.stdout.write(text),
    log: (sentence) => context.note(sentence),
    now: () => context.now(),
    stop: context.signal,
  };
}

/** A key that is missing, or can't be one, is the fault of the config. */
async function connect(context: Context, config: ConnectorConfig): Promise<Connection> {
  try {
    const options = optionsOf(context, config);
    return { usage: await context.client(options), organization: () => askOrganization(context, options) };
  } catch (error) {
    if (error instanceof CommandError) throw new ConnectorError("invalid_config", inConfigWords(error.message));
    throw error;
  }
}

/** An engine has no command line to put a key file on. */
function inConfigWords(message: string): string {
  return message.replace("or use --key-file FILE or --key-stdin", "or api_key in the config");
}

/** A demo has its own key and address, whatever the config says. */
function optionsOf({ settings }: Context, { api_key: key, base_url: baseUrl }: ConnectorConfig): UsageClientOptions {
  if (settings.demo === true) return {};
  const address = baseUrl === undefined ? {} : { baseUrl };
  if (key === undefined) return address;
  const secret = checkSecret(key, "api_key of the config");
  return { ...address, ...(keyFamily(secret) === "oauth" ? { authToken: secret } : { apiKey: secret }) };
}
