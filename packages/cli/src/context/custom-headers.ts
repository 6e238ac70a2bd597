import { CommandError } from "../failure/command-error.ts";
import { cleanText } from "../format/clean-text.ts";

const variable = "ANTHROPIC_CUSTOM_HEADERS";

/** The command sets these itself; the first two carry the key. */
const reserved = ["x-api-key", "authorization", "host", "content-length", "connection", "transfer-encoding"];

/** Headers for a gateway: the lines of ANTHROPIC_CUSTOM_HEADERS, then `--header`, which wins. */
export function customHeaders(
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const lines = (environment[variable] ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
  const all = [
    // Set for model calls, it can carry their token; that is not the key of these reports.
    ...lines.map((line) => readHeader(line, variable)).filter(([name]) => !reserved.includes(name)),
    ...flags.map((line) => refuseReserved(readHeader(line, "--header"))),
  ];
  return Object.fromEntries(all);
}

/** The value is never shown: it can be a secret of the gateway. */
function readHeader(line: string, place: string): [name: string, value: string] {
  const at = line.indexOf(":");
  const name = line.slice(0, Math.max(0, at)).trim().toLowerCase();
  const value = line.slice(at + 1).trim();
  if (at < 1 || !/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
    throw new CommandError(`${place} is invalid: expected a name and a value, as in "x-gateway: team-a".`);
  }
  if (!/^[\t\x20-\x7e]*$/.test(value)) {
    throw new CommandError(
      `${place} is invalid: the value of ${cleanText(name)} has a character that a header can't contain.`,
    );
  }
  return [name, value];
}

function refuseReserved(header: [name: string, value: string]): [name: string, value: string] {
  if (!reserved.includes(header[0])) return header;
  throw new CommandError(
    `--header is invalid: got ${header[0]}, which the command sets itself. The key comes from ANTHROPIC_ADMIN_API_KEY, --key-file or --key-stdin.`,
  );
}
