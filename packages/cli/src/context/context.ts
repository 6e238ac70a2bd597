import { createUsageClient, nameBook, type NameBook, type UsageClient, type UsageClientOptions } from "@org/usage";
import type { Mock } from "@org/usage-mock";
import type { Io } from "../io/io.ts";
import { formatInstant } from "../format/instant.ts";
import { createProgress, type Progress } from "../output/progress.ts";
import { noResumeFile, openResumeFile, type ResumeFile } from "../reading/resume-file.ts";
import { version } from "../version.ts";
import { readConfigFile } from "./config-file.ts";
import { createDemo } from "./demo.ts";
import { hasKey, type Key, readKey } from "./key.ts";
import { keyFamily } from "./key-family.ts";
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
  readonly io: Io;
  readonly flags: CommonFlags;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** The moment windows are counted from, in milliseconds; in a demo the made-up organization's own. */
  readonly nowMs: number;
  /** The moment of the call, in milliseconds by the same clock. */
  now(): number;
  /** The moment of the call, as the reports write it. */
  readAt(): string;
  readonly resumeFile: ResumeFile;
  /** A name for the next reading, the same in every run of the same command. */
  nextSection(): string;
  /** The client, made when it is first asked for: a wrong flag needs no key to be found. */
  client(overrides?: UsageClientOptions): Promise<UsageClient>;
  /** What requests go through: the network, or a demo's stand-in for it. */
  readonly fetch: typeof globalThis.fetch;
  key(): Promise<Key>;
  /** People's words for ids; without --names the words for nulls alone. */
  names(): Promise<NameBook>;
  progress(label: string, pagesAtLeast: number): Progress;
  /** A sentence on stderr, unless --quiet. */
  note(sentence: string): Promise<void>;
  close(): Promise<void>;
}

/** What a command asks of its context beside the flags. */
export interface ContextWishes {
  /** Without a key, serve a made-up organization on a free port and read that over HTTP. */
  readonly serveWithoutKey?: boolean;
  /** Look names up unless --no-names. */
  readonly named?: boolean;
  /** The kind of key that a demo uses. Default: an Admin key. */
  readonly demoKey?: keyof Mock["keys"];
}

export interface ContextNeeds extends ContextWishes {
  /** The command line, which a resume file is bound to. */
  readonly command: readonly string[];
  readonly flags: CommonFlags & Readonly<Record<string, unknown>>;
}

export async function openContext(io: Io, needs: ContextNeeds): Promise<Context> {
  const { command, flags, serveWithoutKey = false, named = false, demoKey = "admin" } = needs;
  const config = await readConfigFile(flags.config, io.environment);
  const settings = mergeSettings(flags, io.environment, config.values, config.path);
  const keyFlags = { keyStdin: flags.keyStdin, keyFile: settings.keyFile };
  const keyless = serveWithoutKey && !hasKey(io.environment, keyFlags);
  const demo = settings.demo === true || keyless ? await createDemo(io.environment) : undefined;
  const server = demo === undefined || !serveWithoutKey ? undefined : await demo.listen();
  const now = demo === undefined ? io.now : () => demo.clock.now();
  const resumeFile =
    flags.resumeFile === undefined ? noResumeFile(now()) : await openResumeFile(flags.resumeFile, command, now());
  const note = async (sentence: string): Promise<void> => {
    if (flags.quiet !== true) await io.stderr.write(`${sentence}\n`);
  };
  let read: Promise<Key> | undefined;
  let made: UsageClient | undefined;
  let book: NameBook | undefined;
  let sections = 0;

  // Standard input can be read once.
  const key = (): Promise<Key> => (read ??= demo === undefined ? readKey(io, keyFlags, note) : demoKeyOf(demo));
  const demoKeyOf = async ({ keys }: Mock): Promise<Key> => ({
    credential: demoKey === "oauth" ? { authToken: keys.oauth } : { apiKey: keys[demoKey] },
    source: "the demo",
    family: keyFamily(keys[demoKey]),
  });
  const optionsOf = async (): Promise<UsageClientOptions> => ({
    userAgent: `org-usage-cli/${version}`,
    concurrency: settings.concurrency,
    timeoutMs: settings.timeout === undefined ? undefined : settings.timeout * 1000,
    ...(await key()).credential,
    ...(demo === undefined
      ? { baseUrl: settings.baseUrl }
      : { clock: demo.clock, ...(server === undefined ? { fetch: demo.fetch } : { baseUrl: server.url }) }),
  });
  const client = async (overrides?: UsageClientOptions): Promise<UsageClient> => {
    if (overrides !== undefined) return createUsageClient({ ...(await optionsOf()), ...overrides });
    made ??= createUsageClient(await optionsOf());
    return made;
  };
  if (server !== undefined) {
    await note(`A made-up organization, served at ${server.url}. For your own, set ANTHROPIC_ADMIN_API_KEY.\n`);
  }
  return {
    io,
    flags,
    settings,
    signal: io.signal,
    nowMs: resumeFile.nowMs,
    now,
    readAt: () => formatInstant(now()),
    resumeFile,
    nextSection: () => String(sections++),
    client,
    fetch: demo !== undefined && server === undefined ? demo.fetch : globalThis.fetch,
    key,
    async names() {
      if (book !== undefined) return book;
      if (!(settings.names ?? named)) return nameBook({ workspaces: [], apiKeys: [], users: [], serviceAccounts: [] });
      book = await (await client()).directory.names({ signal: io.signal });
      // A made-up organization lacks names on purpose, and its visitor can do nothing about it.
      for (const warning of demo === undefined ? book.warnings : []) await note(warning);
      return book;
    },
    progress: (label, pagesAtLeast) => createProgress(io, label, pagesAtLeast, flags.quiet === true),
    note,
    async close() {
      await resumeFile.close();
      await server?.close();
    },
  };
}
