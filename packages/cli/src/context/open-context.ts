import type { UsageClient } from "@org/usage";
import type { Mock } from "@org/usage-mock";
import { cleanText } from "../format/clean-text.ts";
import { type Format, isForPeople } from "../format/formats.ts";
import { formatInstant } from "../format/instant.ts";
import type { Io } from "../io/io.ts";
import { proxyFetch, readProxySettings } from "../io/proxy.ts";
import { type OrganizationWatch, watchOrganization } from "../io/watch-organization.ts";
import { createProgress } from "../output/progress.ts";
import { bindingOf, fingerprint } from "../reading/binding.ts";
import { noResumeFile, openResumeFile, type ResumeFile } from "../reading/resume-file.ts";
import { addressOf } from "./address.ts";
import { clientsFor } from "./clients.ts";
import type { ContextNeeds } from "./context-needs.ts";
import type { Address, Context } from "./context.ts";
import { customHeaders } from "./custom-headers.ts";
import { createDemo } from "./demo.ts";
import { hasKey, type Key, readKey } from "./key.ts";
import { keyFamily } from "./key-family.ts";
import { checkLooksLikeKey } from "./looks-like-a-key.ts";
import { namesReader } from "./names.ts";
import { openOutput } from "./open-output.ts";

/** Checks everything that needs no request, in the order in which it fails most cheaply. */
export async function openContext(io: Io, needs: ContextNeeds): Promise<Context> {
  const { flags, flags: settings, serveWithoutKey = false, demoKey = "admin" } = needs;
  const { environment } = io;
  const { format, out } = await openOutput(needs);
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
  const { client, takeUnrecognized } = clientsFor({
    settings,
    headers,
    fetch: watch.fetch,
    credential: async () => checkLooksLikeKey(await key(), address),
    demo: demo && { clock: demo.clock, baseUrl: server?.url ?? "https://api.anthropic.com" },
  });
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
    takeUnrecognized,
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
