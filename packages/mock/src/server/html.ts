/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

type Part = Html | string | number | readonly Html[];

/** A template whose parts are escaped unless they are HTML themselves. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: texts.map((text, index) => text + (index < parts.length ? render(parts[index] ?? "") : "")).join("") };
}

function render(part: Part): string {
  if (typeof part === "object") return "html" in part ? part.html : part.map((item) => item.html).join("");
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
