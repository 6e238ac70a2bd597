/** A stretch of text, and where it starts in the file. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

export interface Parts {
  readonly prose: readonly Stretch[];
  readonly code: readonly Stretch[];
}

const script = /\.[cm]?[jt]sx?$/;

/** Splits a file into what people read and what machines read. */
export function partsOf(path: string, text: string): Parts {
  if (script.test(path)) return partsOfScript(text);
  return { prose: [{ text: withoutCode(path, text), start: 0 }], code: [] };
}

/** Code in a page is blanked, character by character, so that positions stay what they are. */
function withoutCode(path: string, text: string): string {
  return machineParts(path)
    .reduce((rest, part) => rest.replaceAll(part, blank), text)
    .replaceAll(/`[^`\n]+`/g, blank);
}

/** What no reader takes for a sentence: code blocks and link targets, keys and lists of names, tags. */
function machineParts(path: string): readonly RegExp[] {
  if (path.endsWith(".md")) return [/^```[^]*?^```/gm, /<!--[^]*?-->/g, /\]\([^)\s]+\)/g];
  if (/\.ya?ml$/.test(path))
    return [/^[ \t-]*[\w$"{}/.-]+:(?: [\w.[\]-]+$)?/gm, /\[[^\]\n]*\]/g, /\{[^}\n]*\}/g, /^[ \t]*- [\w-]+$/gm];
  if (path.endsWith(".html")) return [/<[^>]*>/g];
  return [];
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, "·");

const comment = /\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*|\/\*[^]*?\*\//;
const quoted = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/;
/** What a template puts in, which may hold a template itself. */
const inserted = /\$\{(?:[^{}`]|\{[^{}]*\}|`(?:\\[^]|[^`\\])*`)*\}/;
const template = new RegExp("`(?:" + inserted.source + "|\\\\[^]|[^`\\\\])*`");
const regularExpression =
  /(?<=[(,=:[!&|?{};]\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/;
const token = new RegExp([comment, quoted, template, regularExpression].map(({ source }) => source).join("|"), "g");

function partsOfScript(text: string): Parts {
  const prose: Stretch[] = [];
  const code: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    code.push({ text: text.slice(end, index), start: end });
    end = index + found.length;
    if (isProse(found)) prose.push({ text: readable(found), start: index });
  }
  code.push({ text: text.slice(end), start: end });
  return { prose, code };
}

/** Without a space, a string is a name or a path. */
function isProse(found: string): boolean {
  return /^\/[/*]/.test(found) || (/^["'`]/.test(found) && found.includes(" "));
}

/** Values in a template and code in a comment are blanked; the marks that begin a line of a comment are spaces. */
function readable(found: string): string {
  if (!found.startsWith("/")) return found.replaceAll(new RegExp(inserted, "g"), blank);
  return found
    .replaceAll(/`[^`\n]+`/g, blank)
    .replaceAll(/@example[^]*?(?=\n\s*\* @|\*\/)/g, blank)
    .replaceAll(/^[ \t]*(?:\/\/|\/\*\*?|\*(?!\/))/gm, (mark) => " ".repeat(mark.length));
}
