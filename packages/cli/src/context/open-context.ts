import { resolve } from "node:path";
import { createUsageClient, type Unrecognized, type UsageClient, type UsageClientOptions } from "@org/usage";
import type { Mock } from "@org/usage-mock";
import { CommandError } from "../failure/command-error.ts";
import { cleanText } from "../format/clean-text.ts";
import type { CsvDialect } from "../format/csv-dialects.ts";
import { type Format, isForPeople } from "../format/formats.ts";
import { formatInstant } from "../format/instant.ts";
import type { Io } from "../io/io.ts";
import { proxyFetch, readProxySettings } from "../io/proxy.ts";
import { type OrganizationWatch, watchOrganization } from "../io/watch-organization.ts";
import { chooseFormat } from "../output/choose-format.ts";
import { checkOutFile } from "../output/out-file.ts";
import { createProgress } from "../output/progress.ts";
import { bindingOf, fingerprint } from "../reading/binding.ts";
import { noResumeFile, openResumeFile, type ResumeFile } from "../reading/resume-file.ts";
import { version } from "../version.ts";
import { addressOf } from "./address.ts";
import type { Address, Context } from "./context.ts";
import { customHeaders } from "./custom-headers.ts";
import { createDemo } from "./demo.ts";
import { hasKey, type Key, readKey } from "./key.ts";
import { keyFamily } from "./key-family.ts";
import { namesReader } from "./names.ts";
import type { Settings } from "./settings.ts";

/** The flags of every command, as they were typed. */
export interface CommonFlags extends Settings {
  readonly keyStdin?: boolean;
  readonly header?: readonly string[];
  readonly out?: string;
  readonly resumeFile?: string;
  readonly quiet?: boolean;
  readonly exact?: boolean;
  readonly csv?: CsvDialect;
}

/** What a command needs from its context besides the flags. */
export interface ContextWishes {
  /** Without a key, serve a made-up organization on a free port and read it over HTTP. */
  readonly serveWithoutKey?: boolean;
  /** Look up names unless `--no-names`. */
  readonly named?: boolean;
  /** The kind of key that a demo uses. Default: an Admin key. */
  readonly demoKey?: keyof Mock["keys"];
  /** The only format of the command; undefined if it has all of them. */
  readonly onlyFormat?: Format;
  /** The command decides its format by itself. */
  readonly hasOwnFormats?: boolean;
  /** `--config` is not the command's own config file. */
  readonly hasOwnConfig?: boolean;
}

export interface ContextNeeds extends ContextWishes {
  /** Such as `analytics cost`. */
  readonly command: string;
  /** Arguments and flags that decide which figures are read. */
  readonly parameters: unknown;
  readonly flags: CommonFlags;
  /** `cli`, `env`, `config` or undefined for a setting. */
  readonly sourceOf: (name: string) => string | undefined;
}

/** Checks everything that needs no request, in the order in which it fails most cheaply. */
export async function openContext(io: Io, needs: ContextNeeds): Promise<Context> {
  const { flags, flags: settings, serveWithoutKey = false, demoKey = "admin" } = needs;
  const { environment } = io;
  const outName = flags.out === "-" ? undefined : flags.out;
  const request = {
    command: needs.command,
    only: needs.onlyFormat,
    format: settings.format,
    out: outName,
    csv: flags.csv,
  };
  const format = needs.hasOwnFormats === true ? "csv" : chooseFormat({ ...request, source: needs.sourceOf("format") });
  if (format === "xlsx") await (await import("../format/load-xlsx-writer.ts")).loadXlsxWriter();
  const out = outName === undefined ? undefined : await checkOutFile(outName);
  if (out !== undefined && flags.resumeFile !== undefined && resolve(flags.resumeFile) === resolve(out.path)) {
    throw new CommandError(`--out and --resume-file are the same file, ${outName}. Use two files.`);
  }
  const headers = customHeaders(flags.header ?? [], environment);
  const keyFlags = { keyStdin: flags.keyStdin, keyFile: settings.keyFile };
  const isDemo = settings.demo === true || (serveWithoutKey && !hasKey(environment, keyFlags));
  const demo = isDemo ? await createDemo(environment) : undefined;
  const proxy = isDemo ? undefined : readProxySettings(environment);
  const server = demo === undefined || !serveWithoutKey ? undefined : await demo.listen();
  const now = demo === undefined ? io.now : () => demo.clock.now();
  const note = async (sentence: string): Promise<void> => {
    if (flags.quiet !== true) await io.stderr.write(`${cleanText(sentence)}\n`);
  };
  const real = addressOf(settings, needs.sourceOf("baseUrl"), demo === undefined ? environment : {});
  const address: Address = demo === undefined ? real : { url: server?.url, source: "the demo" };
  const direct = demo !== undefined && server === undefined ? demo.fetch : globalThis.fetch;
  const watch = watchOrganization(proxy === undefined ? direct : await proxyFetch(proxy));

  let keyRead: Promise<Key> | undefined;
  // Standard input can be read only once.
  const key = (): Promise<Key> =>
    (keyRead ??= demo === undefined ? readKey(io, keyFlags, note) : Promise.resolve(keyOfDemo(demo, demoKey)));
  let unrecognized: { readonly report: string; readonly entry: Unrecognized }[] = [];
  let created: UsageClient | undefined;
  const optionsOf = async ({ apiKey, authToken }: UsageClientOptions = {}): Promise<UsageClientOptions> => ({
    userAgent: `org-usage-cli/${version}`,
    concurrency: settings.concurrency,
    timeoutMs: settings.timeout === undefined ? undefined : settings.timeout * 1000,
    headers,
    fetch: watch.fetch,
    onEvent: (event) => {
      if (event.type !== "unrecognized") return;
      unrecognized.push({ report: event.report, entry: { path: event.path, value: event.value, count: 1 } });
    },
    ...(apiKey === undefined && authToken === undefined && (await key()).credential),
    ...(demo === undefined
      ? settings.baseUrl !== undefined && { baseUrl: settings.baseUrl }
      : { clock: demo.clock, baseUrl: server?.url ?? "https://api.anthropic.com" }),
  });
  const client = async (overrides?: UsageClientOptions): Promise<UsageClient> => {
    if (overrides !== undefined) return createUsageClient({ ...(await optionsOf(overrides)), ...overrides });
    created ??= createUsageClient(await optionsOf());
    return created;
  };

  const resumeFile = await resumeFileOf({ needs, environment, format, address, key, client, watch, nowMs: now() });
  if (server !== undefined) {
    await note(`A made-up organization, served at ${server.url}. For your own, set ANTHROPIC_ADMIN_API_KEY.`);
    await note("");
  }
  let sections = 0;
  return {
    io,
    settings,
    format,
    zone: { timeZone: settings.timezone, isFlag: needs.sourceOf("timezone") === "cli" },
    out,
    signal: io.signal,
    nowMs: resumeFile.nowMs,
    now,
    readAt: () => formatInstant(now()),
    resumeFile,
    nextSection: () => String(sections++),
    client,
    fetch: watch.fetch,
    demoPrices: demo?.prices,
    exact: flags.exact === true,
    csv: flags.csv,
    isForPeople: isForPeople(format) || flags.csv !== undefined,
    names: namesReader({
      client,
      signal: io.signal,
      note,
      isForPeople: isForPeople(format) || flags.csv !== undefined,
      hasNotes: isForPeople(format),
      requested: settings.names ?? needs.named,
      isDemo: demo !== undefined,
    }),
    address,
    key,
    takeUnrecognized(report) {
      const entries = unrecognized.filter((each) => each.report === report).map(({ entry }) => entry);
      unrecognized = unrecognized.filter((each) => each.report !== report);
      return entries;
    },
    progress: (label, pagesAtLeast) => createProgress(io, label, pagesAtLeast, flags.quiet === true),
    note,
    async close() {
      await resumeFile.close();
      await server?.close();
    },
  };
}

function keyOfDemo({ keys }: Mock, kind: keyof Mock["keys"]): Key {
  return {
    credential: kind === "oauth" ? { authToken: keys.oauth } : { apiKey: keys[kind] },
    source: "the demo",
    family: keyFamily(keys[kind]),
  };
}

interface ResumeNeeds {
  readonly needs: ContextNeeds;
  readonly environment: Io["environment"];
  readonly format: Format;
  readonly address: Address;
  readonly key: () => Promise<Key>;
  readonly client: () => Promise<UsageClient>;
  readonly watch: OrganizationWatch;
  readonly nowMs: number;
}

async function resumeFileOf({ needs, environment, ...rest }: ResumeNeeds): Promise<ResumeFile> {
  const { format, address, key, client, watch, nowMs } = rest;
  const { flags, command, parameters, named } = needs;
  if (flags.resumeFile === undefined) return noResumeFile(nowMs);
  const { credential } = await key();
  return await openResumeFile({
    path: flags.resumeFile,
    binding: bindingOf({
      report: command,
      parameters,
      "time zone": flags.timezone,
      names: flags.names ?? named,
      demo: [flags.demo, environment["USAGE_DEMO_SEED"], environment["USAGE_DEMO_NOW"]],
      format,
      "base URL": address.url?.replace(/\/+$/, ""),
      key: credential,
    }),
    nowMs,
    organization: () => (watch.organization() === undefined ? undefined : fingerprint(watch.organization())),
    isMixed: () => watch.isMixed(),
    async confirmOrganization(expected) {
      // Any answer names the organization, also one that refuses this question.
      await (await client()).directory.organization().catch(() => {});
      return watch.organization() !== undefined && fingerprint(watch.organization()) === expected;
    },
  });
}
