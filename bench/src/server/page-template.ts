import { messagesRows } from "./rows.ts";

/** How long an instant is as the server writes it: `2026-05-01T00:00:00Z`. */
const instantLength = 20;
const placeholder = "0".repeat(instantLength);
/** Pages differ from each other, as they do in life; more kinds than this would only cost memory. */
const variants = 8;

/** A page whose rows are written once. Only the bounds of its buckets are filled in for each answer. */
export interface PageTemplate {
  readonly text: Buffer;
  /** Where the start and the end of each bucket stand. */
  readonly bounds: readonly (readonly [start: number, end: number])[];
}

export function pageTemplates(buckets: number, rowsPerBucket: number): readonly PageTemplate[] {
  return Array.from({ length: variants }, (_, variant) => pageTemplate(buckets, rowsPerBucket, variant));
}

function pageTemplate(buckets: number, rowsPerBucket: number, variant: number): PageTemplate {
  const bounds: [number, number][] = [];
  let text = '{"data":[';
  for (let bucket = 0; bucket < buckets; bucket++) {
    const open = `${bucket === 0 ? "" : ","}{"starting_at":"`;
    const between = '","ending_at":"';
    const start = text.length + open.length;
    bounds.push([start, start + instantLength + between.length]);
    const rows = messagesRows(rowsPerBucket, 1 + variant * 1000 + bucket);
    text += `${open}${placeholder}${between}${placeholder}","results":${rows}}`;
  }
  return { text: Buffer.from(`${text}]`, "latin1"), bounds };
}

/** The page as it is sent: its buckets from `startMs` on, and where to go on. */
export function fillPage(template: PageTemplate, startMs: number, widthMs: number, nextPage: string | null): Buffer {
  const end = `,"has_more":${nextPage !== null},"next_page":${JSON.stringify(nextPage)}}`;
  const { text, bounds } = template;
  const page = Buffer.allocUnsafe(text.length + end.length);
  text.copy(page);
  page.write(end, text.length, "latin1");
  let atMs = startMs;
  for (const [start, stop] of bounds) {
    page.write(instant(atMs), start, "latin1");
    atMs += widthMs;
    page.write(instant(atMs), stop, "latin1");
  }
  return page;
}

export function instant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
