// The public surface of every package as a text that is reviewed as a diff: etc/<package>.api.md, for a further entry
// etc/<package>.<entry>.api.md, and etc/<command>.command.api.md.
// `node api-report.ts` compares and fails on a difference; `--update` writes.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { commandsOf, reportCommand } from "./api-report/commands.ts";
import { type PublishedPackage, publishedPackages, root } from "./release/packages.ts";

const { values } = parseArgs({ options: { update: { type: "boolean", default: false } } });

const none = ExtractorLogLevel.None;

/** What one `import` of a package reaches. */
interface Entry {
  readonly published: PublishedPackage;
  /** As people write it: `@acme/usage-mock/msw`. */
  readonly name: string;
  readonly declarations: string;
}

const entriesOf = (published: PublishedPackage): readonly Entry[] =>
  Object.entries(published.manifest.exports ?? {}).flatMap(([path, target]) =>
    typeof target === "string"
      ? []
      : [
          {
            published,
            name: join(published.manifest.name, path),
            declarations: join(published.folder, target.import.types),
          },
        ],
  );

const configOf = ({ published: { folder }, name, declarations }: Entry): ExtractorConfig =>
  ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      compiler: { tsconfigFilePath: join(folder, "tsconfig.build.json") },
      apiReport: {
        enabled: true,
        // A type that is used but not exported is as public as its user.
        includeForgottenExports: true,
        reportFileName: `${name.split("/").slice(1).join(".")}.api.md`,
        reportFolder: join(root, "etc"),
        reportTempFolder: join(root, "temp/api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        // The report lists what can be imported, without notes on release tags and links.
        extractorMessageReporting: {
          default: { logLevel: none },
          "ae-forgotten-export": { logLevel: none },
        },
        tsdocMessageReporting: { default: { logLevel: none } },
      },
      newlineKind: "lf",
    },
  });

const entries = publishedPackages().flatMap(entriesOf);
const missing = entries.filter(({ declarations }) => !existsSync(declarations));
if (missing.length > 0) throw new Error(`Not built: ${missing.map(({ name }) => name).join(", ")}.`);

mkdirSync(join(root, "etc"), { recursive: true });
const modules = entries.filter((entry) => {
  const { apiReportChanged } = Extractor.invoke(configOf(entry), {
    localBuild: values.update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      // The message below says the same, with the command to run.
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  return apiReportChanged;
});

const commands = publishedPackages()
  .flatMap(commandsOf)
  .filter((command) => reportCommand(command, join(root, "etc"), values.update));
const changed = [...modules.map(({ name }) => name), ...commands.map(({ name }) => `the command ${name}`)];

for (const name of changed)
  console.log(`The public surface of ${name} ${values.update ? "was written to etc/" : "differs from etc/"}.`);
if (changed.length > 0 && !values.update) {
  console.error("If this is intended, run `pnpm api:update` and commit etc/ with a changeset.");
  process.exitCode = 1;
}
