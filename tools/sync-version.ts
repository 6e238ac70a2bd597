// Writes the version of @org/usage into its source, which sends it in the user agent. Runs after `changeset version`.
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../packages/usage/", import.meta.url);
const { version }: { version: string } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
const source = new URL("src/version.ts", folder);
const text = readFileSync(source, "utf8");
const synced = text.replace(/version = "[^"]*"/, `version = "${version}"`);
if (!synced.includes(`"${version}"`))
  throw new Error(`${source.pathname} has no version = "..." to write ${version} into.`);
writeFileSync(source, synced);
