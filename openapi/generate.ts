import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "./document.ts";
import { emitEnums } from "./generator/enums.ts";
import { emitFigures } from "./generator/figures.ts";
import { emitLimits } from "./generator/limits.ts";
import { emitParameters } from "./generator/parameters.ts";
import { emitPlainChecks } from "./generator/plain-checks.ts";
import { emitSchema } from "./generator/schema.ts";
import { emitShapes } from "./generator/shapes.ts";

const header = "// Generated from openapi/usage.yaml by `pnpm generate`. Do not edit.\n\n";

const { values: options } = parseArgs({
  options: {
    spec: { type: "string", default: join(import.meta.dirname, "usage.yaml") },
    out: { type: "string", default: join(import.meta.dirname, "../packages/raw/src/generated") },
    check: { type: "boolean", default: false },
  },
});

const document = readDocument(await readFile(options.spec, "utf8"));
const files = {
  "schema.ts": await emitSchema(document),
  "enums.ts": emitEnums(document),
  "parameters.ts": emitParameters(document),
  "figures.ts": emitFigures(document),
  "limits.ts": emitLimits(document),
  "plain-checks.ts": emitPlainChecks(document),
  "shapes.ts": emitShapes(document),
};

if (!options.check) await mkdir(options.out, { recursive: true });
for (const [name, body] of Object.entries(files)) {
  const path = join(options.out, name);
  const content = `${header}${body.trimEnd()}\n`;
  if (!options.check) await writeFile(path, content);
  else if ((await readFile(path, "utf8").catch(() => undefined)) !== content) {
    console.error(
      `${path} differs from what openapi/usage.yaml generates. Run \`pnpm generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
}
