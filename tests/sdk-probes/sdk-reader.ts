import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { probeKey, query, type ReadRows, type Server, serverOf } from "./server.ts";

/** The part of the official SDK that is probed. */
interface Sdk {
  readonly beta: {
    readonly organization: { readonly analytics: { readonly usage: { list(params: object): AsyncIterable<unknown> } } };
  };
}

type SdkClass = new (options: { readonly apiKey: string; readonly fetch: Server["fetch"] }) => Sdk;

export interface SdkReader {
  readonly version: string;
  readonly client: Sdk;
  readonly read: ReadRows;
}

/** The SDK that a folder resolves, without its types: a newer version may have others. */
export async function sdkReader(folder: string): Promise<SdkReader> {
  const entry = createRequire(join(folder, "package.json")).resolve("@anthropic-ai/sdk");
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(entry), "package.json"), "utf8"));
  const { default: Anthropic }: { default: SdkClass | { default: SdkClass } } = await import(pathToFileURL(entry).href);
  const SdkClient = "default" in Anthropic ? Anthropic.default : Anthropic;
  const client = (server: Server): Sdk => new SdkClient({ apiKey: probeKey, fetch: server.fetch });
  return {
    version,
    client: client(serverOf(() => new Response())),
    read: (server) => client(server).beta.organization.analytics.usage.list(query),
  };
}
