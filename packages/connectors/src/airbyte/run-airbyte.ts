import { readConfig } from "../config/read-config.ts";
import { streamsOf } from "../config/streams-of.ts";
import { failureTypeOf } from "../failure/failure-type.ts";
import { wordsOf } from "../failure/words.ts";
import { isFields } from "../json/parse-json.ts";
import type { Surroundings } from "../surroundings.ts";
import { airbyteCatalog } from "./catalog.ts";
import { checkMessage, errorMessage } from "./messages.ts";
import { type AirbyteFiles, readAirbyte } from "./read-airbyte.ts";
import { sender } from "./send.ts";
import { airbyteSpec } from "./spec.ts";

/** The commands of an Airbyte source. */
export type AirbyteCommand = "spec" | "check" | "discover" | "read";

/**
 * Runs a command of an Airbyte source and writes its messages. Returns whether it succeeded; a failure is a message too, with
 * its type: `config_error`, `transient_error` or `system_error`.
 *
 * `readFiles` is called once, so that a file that can't be read is a message too.
 */
export async function runAirbyte(
  command: AirbyteCommand,
  readFiles: () => Promise<AirbyteFiles>,
  around: Surroundings,
): Promise<boolean> {
  const send = sender(around);
  let files: AirbyteFiles = {};
  try {
    files = await readFiles();
    if (command === "spec") await send({ type: "SPEC", spec: airbyteSpec() });
    if (command === "discover") {
      readConfig(files.config, around.now());
      await send({ type: "CATALOG", catalog: airbyteCatalog(streamsOf({})) });
    }
    if (command === "check") await send(checkMessage(await problemOf(files.config, around)));
    if (command === "read") return await readAirbyte(files, around);
    return true;
  } catch (error) {
    const message = wordsOf(error, secretOf(files.config));
    await send(errorMessage({ message, failureType: failureTypeOf(error) }, around.now()));
    return false;
  }
}

/** Whether the config is right and the key is accepted: one request. */
async function problemOf(value: unknown, { connect, now }: Surroundings): Promise<string | undefined> {
  try {
    const { organization } = await connect(readConfig(value, now()));
    await organization();
    return undefined;
  } catch (error) {
    // A fault that passes by itself says nothing about the connection: Airbyte asks again.
    if (failureTypeOf(error) !== "config_error") throw error;
    return wordsOf(error, secretOf(value));
  }
}

/** The key of a config that was not checked yet. */
function secretOf(config: unknown): string | undefined {
  const key = isFields(config) ? config["api_key"] : undefined;
  return typeof key === "string" ? key : undefined;
}
