// Packs every published package and checks the tarballs with publint and attw.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectTarball } from "./release/inspect.ts";
import { packAll } from "./release/pack.ts";
import { publishedPackages } from "./release/packages.ts";

const into = mkdtempSync(join(tmpdir(), "packed-"));
process.on("exit", () => rmSync(into, { recursive: true }));
const packages = publishedPackages();
const tarballs = packAll(packages, into);
packages.forEach((published, index) => {
  const tarball = tarballs[index];
  if (tarball) inspectTarball(tarball, published);
});
