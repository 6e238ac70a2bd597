// Writes the pages of the site into `temp/`: the guides, the project's own pages, and one page per example.
// Links to files become links between pages; a file without a page becomes plain text.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const out = join(import.meta.dirname, "temp");

const guides = [
  "first-report",
  "pages-and-resuming",
  "money",
  "actors",
  "legacy-and-new",
  "focus",
  "reconcile",
  "errors",
  "testing",
  "cli",
  "questions",
  "sync",
  "many-organizations",
  "metrics",
  "connectors",
  "mcp",
  "publishing",
  "pitfalls",
].map((name) => `docs/${name}.md`);
const forgotten = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".md"))
  .filter((name) => !guides.includes(`docs/${name}`));
if (forgotten.length > 0) throw new Error(`Not among the guides of the site: ${forgotten.join(", ")}.`);

const project = ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];
const programs = readdirSync(join(root, "examples"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.includes(".config."))
  .map((name) => `examples/${name}`);

// Numbered, because TypeDoc lists pages in the order of their files.
const pages = new Map(
  [...guides, ...programs, ...project].map((file, index) => [
    file,
    `${String(index).padStart(2, "0")}-${basename(file, extname(file))}.md`,
  ]),
);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [file, page] of pages) {
  const text = readFileSync(join(root, file), "utf8");
  writeFileSync(join(out, page), file.endsWith(".md") ? articleOf(file, text) : programOf(file, text));
}
// TypeDoc writes the title of the front page.
writeFileSync(
  join(out, "index.md"),
  linked("README.md", readFileSync(join(root, "README.md"), "utf8").replace(/^# .+\n/, "")),
);

function articleOf(file: string, text: string): string {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? basename(file);
  return document(title, file.startsWith("docs/") ? "Guides" : "Project", linked(file, text));
}

/** The first comment of a program says what it does and how to run it. */
function programOf(file: string, text: string): string {
  const [, comment = ""] = /^((?:\/\/ .+\n)+)/.exec(text) ?? [];
  const about = comment.replaceAll(/^\/\/ /gm, "");
  const code = text.slice(comment.length).replaceAll(/^\s*\/\/ #(?:region|endregion).*\n/gm, "");
  return document(basename(file), "Programs", `# ${basename(file)}\n\n${about}\n\`\`\`ts\n${code}\`\`\`\n`);
}

function document(title: string, group: string, body: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\ngroup: ${group}\n---\n\n${body}`;
}

function linked(file: string, text: string): string {
  return text.replaceAll(
    /\[([^\]]+)\]\((?!https?:)([^)#\s]*)(#[^)\s]+)?\)/g,
    (link, label: string, path: string, heading = "") => {
      if (path === "") return link;
      const target = relative(root, join(root, dirname(file), path));
      const found = target === "README.md" ? "index.md" : pages.get(target);
      return found === undefined ? label : `[${label}](./${found}${heading})`;
    },
  );
}
