import { referencedName } from "../../openapi/document.ts";
import { unknownParts } from "../../openapi/unknown.ts";
import { answersOf, credentialsOf, type Description, type Endpoint } from "../api-diff/description.ts";
import { ask, type Asker, type Reply } from "./ask.ts";
import { variableOf } from "./credentials.ts";
import { differsByKey, impossible, type Probe, probesOf, splitProbe } from "./probes.ts";
import { printable, quotedWords } from "./words.ts";

/** The result for one endpoint. */
export interface Finding {
  readonly path: string;
  readonly requests: number;
  /** What the API sent and the description lacks: fields, values and kinds in responses, words in error messages. */
  readonly unknown: readonly string[];
  /** What the description allows and the API rejected. */
  readonly refused: readonly string[];
  /** Why the endpoint could not be checked, if so. */
  readonly skipped?: string;
}

/** Requests everything that the description contains, and reports what it lacks. Returns no figure, ID or name. */
export const checkApi = async (description: Description, asker: Asker, now: number): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const path of Object.keys(description.paths)) findings.push(await checkEndpoint(description, asker, path, now));
  return findings;
};

const checkEndpoint = async (description: Description, asker: Asker, path: string, now: number): Promise<Finding> => {
  const endpoint = description.paths[path]?.get;
  const schemes = endpoint === undefined ? [] : credentialsOf(endpoint);
  const available = schemes.filter((name) => asker.credentials[name] !== undefined);
  const nothing = { path, requests: 0, unknown: [], refused: [] };
  if (endpoint === undefined || available.length === 0)
    return { ...nothing, skipped: `needs ${schemes.map(variableOf).join(" or ")}` };

  const unknown = new Set<string>();
  const refused = new Set<string>();
  let requests = 0;
  const chosen = differsByKey(description, path) ? available : available.slice(0, 1);
  const queue = chosen.flatMap((scheme) =>
    probesOf(description, path, now, scheme).map((probe) => ({ probe, scheme })),
  );
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { probe, scheme } = next;
    requests += 1;
    const reply = await ask(asker, probe, scheme).catch(faultOf);
    if (typeof reply === "string")
      return {
        path,
        requests,
        unknown: [...unknown],
        refused: [...refused],
        skipped: `request ${requests} got no response: ${reply}`,
      };
    if (requests === 1 && reply.status !== 200)
      return { ...nothing, requests, skipped: `the plain request returned ${reply.status}` };
    for (const part of unknownOf(description, endpoint, reply)) unknown.add(printable(part));
    if (reply.status === 400) for (const word of newWords(probe, reply)) unknown.add(`named in an error: ${word}`);
    if (probe.purpose.kind === "values" && reply.status === 400) {
      // A value can be valid by itself and rejected next to others, so each is tried by itself.
      if (probe.purpose.values.length > 1)
        queue.unshift(...splitProbe(probe).map((single) => ({ probe: single, scheme })));
      else refused.add(`${probe.purpose.parameter} = ${probe.purpose.values.join()}`);
    }
  }
  return { path, requests, unknown: [...unknown], refused: [...refused] };
};

/** The code of a broken connection. The message is left out, because it can contain a URL with IDs. */
const faultOf = (error: unknown): string => {
  const { name, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && "code" in cause ? String(cause.code) : name;
};

const unknownOf = (description: Description, endpoint: Endpoint, { status, body }: Reply): readonly string[] => {
  const answers = answersOf(description, endpoint);
  const schema = answers.get(String(status)) ?? answers.get(`${String(status)[0]}XX`);
  if (schema?.$ref === undefined) return [`answer ${status}`];
  if (body === undefined) return [`answer ${status} that is not JSON`];
  return unknownParts(description, referencedName(schema.$ref), body);
};

const newWords = ({ purpose }: Probe, { body }: Reply): readonly string[] => {
  if (purpose.kind !== "refusal") return [];
  const { error } = (body ?? {}) as { error?: { message?: string } };
  const known = new Set([impossible, ...purpose.known, ...purpose.known.map((name) => name.replace("[]", ""))]);
  return quotedWords(error?.message ?? "").filter((word) => !known.has(word));
};
