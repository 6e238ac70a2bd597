import { readFile } from "node:fs/promises";
import { ConnectorError, type ConnectorErrorCode } from "@org/usage-connectors";
import { systemWords } from "../../failure/system-words.ts";

/** Parses a file that an engine wrote. Nothing of it is shown in a message: a config contains a key. */
export async function readEngineFile(flag: string, path: string, code: ConnectorErrorCode): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ConnectorError(code, `${flag} ${path} can't be read: ${systemWords[error.code ?? ""] ?? error.code}`);
  });
  // A first run can come with an empty file.
  if (text.trim() === "" && code === "invalid_state") return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new ConnectorError(code, `${flag} ${path} is invalid: got text that is not JSON; expected one JSON value.`);
  }
}
