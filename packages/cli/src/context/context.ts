import { createUsageClient, nameBook, type NameBook, type UsageClient, type UsageClientOptions } from "@org/usage";
import type { Edges } from "../edges/edges.ts";
import { formatInstant } from "../format/instant.ts";
import { createProgress, type Progress } from "../output/progress.ts";
import { noSpool, openSpool, type Spool } from "../read/spool.ts";
import { version } from "../version.ts";
import { readConfigFile } from "./config-file.ts";
import { createDemo } from "./demo.ts";
import { hasKey, readKey } from "./key.ts";
import { mergeSettings, type Settings } from "./settings.ts";

/** The flags that every command has, as they were typed. */
export interface CommonFlags {
  readonly config?: string;
  readonly keyStdin?: boolean;
  readonly out?: string;
  readonly resumeFile?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What a command works with. */
export interface Context {
  readonly edges: Edges;
  readonly flags: CommonFlags;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** The moment windows are counted from, in milliseconds; in a demo the made-up organization's own. */
  readonly nowMs: number;
  /** The moment of the call, as the reports write it. */
  readAt(): string;
  readonly spool: Spool;
  /** A name for the next reading, the same in every run of the same command. */
  nextSection(): string;
  /** The client, made when it is first asked for: help and completions need no key. */
  client(overrides?: UsageClientOptions): Promise<UsageClient>;
  /** People's words for ids; without --names the words for nulls alone. */
  names(): Promise<NameBook>;
  progress(label: string, pagesAtLeast: number): Progress;
  /** A sentence on stderr, unless --quiet. */
  note(sentence: string): Promise<void>;
  close(): Promise<void>;
}

export interface ContextNeeds {
  /** The command line, which a resume file is bound to. */
  readonly command: readonly string[];
  readonly flags: CommonFlags & Readonly<Record<string, unknown>>;
  /** Without a key, serve a made-up organization on a free port and read that over HTTP. */
  readonly serveWithoutKey?: boolean;
  /** Look names up unless --no-names. */
  readonly named?: boolean;
}

export async function openContext(edges: Edges, needs: ContextNeeds): Promise<Context> {
  const { command, flags, serveWithoutKey = false, named = false } = needs;
  const config = await readConfigFile(flags.config, edges.environment);
  const settings = mergeSettings(flags, edges.environment, config.values, config.path);
  const keyless = serveWithoutKey && !hasKey(edges.environment, flags.keyStdin === true, settings.keyFile);
  const demo = settings.demo === true || keyless ? await createDemo(edges.environment) : undefined;
  const server = demo === undefined || !serveWithoutKey ? undefined : await demo.listen();
  const now = demo === undefined ? edges.now : () => demo.clock.now();
  const spool = flags.resumeFile === undefined ? noSpool(now()) : await openSpool(flags.resumeFile, command, now());
  const note = async (sentence: string): Promise<void> => {
    if (flags.quiet !== true) await edges.stderr.write(`${sentence}\n`);
  };
  let made: UsageClient | undefined;
  let book: NameBook | undefined;
  let sections = 0;

  const optionsOf = async (): Promise<UsageClientOptions> => {
    const { baseUrl, concurrency, timeout } = settings;
    const shared = {
      userAgent: `org-usage-cli/${version}`,
      concurrency,
      timeoutMs: timeout === undefined ? undefined : timeout * 1000,
    };
    if (demo !== undefined) {
      const reached = server === undefined ? { fetch: demo.fetch } : { baseUrl: server.url };
      return { ...shared, ...reached, apiKey: demo.apiKey, clock: demo.clock };
    }
    const credential = await readKey(edges, { ...flags, keyFile: settings.keyFile }, note);
    return { ...shared, ...credential, baseUrl };
  };
  const client = async (overrides?: UsageClientOptions): Promise<UsageClient> => {
    if (overrides !== undefined) return createUsageClient({ ...(await optionsOf()), ...overrides });
    made ??= createUsageClient(await optionsOf());
    return made;
  };
  if (server !== undefined) {
    await note(`A made-up organization, served at ${server.url}. For your own, set ANTHROPIC_ADMIN_API_KEY.\n`);
  }
  return {
    edges,
    flags,
    settings,
    signal: edges.signal,
    nowMs: spool.nowMs,
    readAt: () => formatInstant(now()),
    spool,
    nextSection: () => String(sections++),
    client,
    async names() {
      if (book !== undefined) return book;
      if (!(settings.names ?? named)) return nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] });
      book = await (await client()).directory.names({ signal: edges.signal });
      for (const warning of book.warnings) await note(warning);
      return book;
    },
    progress: (label, pagesAtLeast) => createProgress(edges, label, pagesAtLeast, flags.quiet === true),
    note,
    async close() {
      await spool.close();
      await server?.close();
    },
  };
}
