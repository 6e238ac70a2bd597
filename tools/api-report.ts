// The public surface of every package as a text that is reviewed as a diff: etc/<package>.api.md, etc/<command>.command.api.md.
// `node api-report.ts` compares and fails on a difference; `--update` writes.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { commandsOf, reportCommand } from "./api-report/commands.ts";
import { type PublishedPackage, publishedPackages, root } from "./release/packages.ts";

const { values } = parseArgs({ options: { update: { type: "boolean", default: false } } });

const none = ExtractorLogLevel.None;

const configOf = ({ folder, manifest }: PublishedPackage): ExtractorConfig =>
  ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, "dist/index.d.ts"),
      compiler: { tsconfigFilePath: join(folder, "tsconfig.build.json") },
      apiReport: {
        enabled: true,
        // A type that is used and not exported is as public as what uses it.
        includeForgottenExports: true,
        reportFileName: `${manifest.name.split("/").at(-1)}.api.md`,
        reportFolder: join(root, "etc"),
        reportTempFolder: join(root, "temp/api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        // The report is about what can be imported. Notes on release tags and links would drown that.
        extractorMessageReporting: {
          default: { logLevel: none },
          "ae-forgotten-export": { logLevel: none },
        },
        tsdocMessageReporting: { default: { logLevel: none } },
      },
      newlineKind: "lf",
    },
  });

const reported = publishedPackages().filter(({ manifest }) => manifest.exports?.["."] !== undefined);
const missing = reported.filter(({ folder }) => !existsSync(join(folder, "dist/index.d.ts")));
if (missing.length > 0) throw new Error(`Not built: ${missing.map(({ manifest }) => manifest.name).join(", ")}.`);

mkdirSync(join(root, "etc"), { recursive: true });
const modules = reported.filter((published) => {
  const { apiReportChanged } = Extractor.invoke(configOf(published), {
    localBuild: values.update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      // What is printed below says the same with the command to run.
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  return apiReportChanged;
});

const commands = publishedPackages()
  .flatMap(commandsOf)
  .filter((command) => reportCommand(command, join(root, "etc"), values.update));
const changed = [...modules.map(({ manifest }) => manifest.name), ...commands.map(({ name }) => `the command ${name}`)];

for (const name of changed)
  console.log(`The public surface of ${name} ${values.update ? "was written to etc/" : "is not what etc/ says"}.`);
if (changed.length > 0 && !values.update) {
  console.error("If that is meant, run `pnpm api:update` and commit etc/ with a changeset.");
  process.exitCode = 1;
}
