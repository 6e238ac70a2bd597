import { CommandError } from "../failure/command-error.ts";
import type { Address } from "./context.ts";
import type { Key } from "./key.ts";

/** Every secret of the API begins with it; a gateway has secrets of any form. */
const beginning = "sk-ant-";

/** Refuses a text that Anthropic can't accept as a key, before a request. The text is not repeated. */
export function checkLooksLikeKey({ credential, source }: Key, { url }: Address): Key["credential"] {
  const { apiKey } = credential;
  const isAnthropic = url !== undefined && /(?:^|\.)anthropic\.com$/.test(new URL(url).hostname);
  if (apiKey === undefined || !isAnthropic || apiKey.startsWith(beginning)) return credential;
  throw new CommandError(
    `The text in ${source} is not a key: Admin keys begin with sk-ant-admin01-. An organization's admin creates them in the Claude Console under Settings, Admin keys.`,
  );
}
