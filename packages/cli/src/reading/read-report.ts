import type { Receipt, Report, ReportOptions, Window } from "@org/usage";
import type { Context } from "../context/context.ts";

/** How much of its window a reading speaks for. */
export interface ReadingFacts {
  readonly window: Window | null;
  /** Until when the server's figures go, or else when they were read. */
  readonly asOf: string;
  readonly through: string | null;
  readonly missing: readonly Window[];
  readonly partial: readonly Window[];
  readonly capped: readonly Window[];
  /** Values that this version does not know; they are in the figures. */
  readonly unrecognized: number;
}

/** A whole report. There is none of half of one: reading it fails instead. */
export interface Reading<Item> {
  readonly items: readonly Item[];
  readonly facts: ReadingFacts;
}

/** Opens a report with the options it is to be read with. */
export type OpenReport<Item, Row> = (options: ReportOptions) => Report<Item, Row>;

/** Reads a report to its end; with a resume file, from where an earlier run of the same command stopped. */
export async function readReport<Item, Row>(context: Context, open: OpenReport<Item, Row>): Promise<Reading<Item>> {
  const items: Item[] = [];
  const facts = await readPages(context, open, (page) => {
    for (const item of page) items.push(item);
  });
  return { items, facts };
}

/** The same page by page, for what need not be held in memory. */
export async function readPages<Item, Row>(
  context: Context,
  open: OpenReport<Item, Row>,
  take: (items: readonly Item[]) => void | Promise<void>,
): Promise<ReadingFacts> {
  const section = context.resumeFile.section(context.nextSection());
  let oldest: string | null = null;
  for (const page of section.kept) {
    await take(page.items as readonly Item[]);
    oldest = older(oldest, page.dataRefreshedAt);
  }
  if (section.finished !== undefined) return section.finished as ReadingFacts;
  let receipt: Receipt | undefined;
  const resume = section.kept.at(-1)?.resume;
  const report = open({ signal: context.signal, resume, onReceipt: (whole) => (receipt = whole) });
  const progress = context.progress(report.name, report.plan().atLeast);
  try {
    for await (const page of report.pages()) {
      await take(page.items);
      await section.append(page);
      oldest = older(oldest, page.dataRefreshedAt);
      progress.advance(page.items.length);
    }
  } finally {
    progress.end();
  }
  const facts = factsOf(receipt, oldest ?? context.readAt());
  await section.finish(facts);
  return facts;
}

function older(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return Date.parse(left) <= Date.parse(right) ? left : right;
}

function factsOf(receipt: Receipt | undefined, asOf: string): ReadingFacts {
  const { coverage, window = null, unrecognized = [] } = receipt ?? {};
  return {
    window,
    asOf,
    through: coverage?.through ?? null,
    missing: coverage?.missing ?? [],
    partial: coverage?.partial ?? [],
    capped: coverage?.capped ?? [],
    unrecognized: unrecognized.length,
  };
}
