// Checks that every link of the built site leads to an existing file, and to an anchor on it. Skips other hosts.
// A page that is named by a number is one whose title TypeDoc could not read: code in the title is enough.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";

const site = join(import.meta.dirname, "dist");
const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:html|svg)$/.test(name));
const pages = new Map(files.map((name) => [join(site, name), parse(readFileSync(join(site, name), "utf8"))]));

const broken = [...pages].flatMap(([path, page]) =>
  linksOf(page)
    .filter((link) => !/^[a-z]+:/i.test(link) && !leadsSomewhere(path, link))
    .map((link) => `${relative(site, path)} -> ${link}`),
);
const nameless = files.filter((name) => /^documents.\d\d-/.test(name));
for (const line of [...broken, ...nameless.map((name) => `${name} has no title`)]) console.error(line);
const count = [...pages.values()].reduce((sum: number, page) => sum + linksOf(page).length, 0);
console.log(`${pages.size} pages, ${count} links, ${broken.length} broken`);
process.exitCode = pages.size === 0 || broken.length + nameless.length > 0 ? 1 : 0;

function linksOf(page: HTMLElement): string[] {
  return page
    .querySelectorAll("[href], [src]")
    .flatMap((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? []);
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path = "", id = ""] = link.split("#").map(decodeURIComponent);
  const target = path === "" ? from : join(dirname(from), path.split("?")[0] ?? "");
  if (!existsSync(target) || !statSync(target).isFile()) return false;
  return id === "" || (pages.get(target)?.getElementById(id) ?? null) !== null;
}
