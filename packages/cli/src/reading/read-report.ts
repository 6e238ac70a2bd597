import type { Receipt, Report, ReportOptions, Window } from "@org/usage";
import type { Context } from "../context/context.ts";
import { earlierFacts } from "./earlier-facts.ts";
import { type Facts, factsOf, factsOfNothingYet } from "./facts.ts";
import type { Width } from "../window/widths.ts";

/** A complete report. Half a report is never returned: reading it fails instead. */
export interface Reading<Item, Row> {
  readonly items: readonly Item[];
  readonly facts: Facts;
  /** The report that was read; it knows what a null means in its rows. */
  readonly report: Report<Item, Row>;
}

/** Opens a report with the options to read it with. */
export type OpenReport<Item, Row> = (options: ReportOptions) => Report<Item, Row>;

/** What the caller knows of the window that it requests. */
export interface Requested {
  /** Null for lists; undefined if only the client knows it. */
  readonly window?: Window | null;
  /** The start of a window whose end only the client knows. */
  readonly startingAt?: string | undefined;
  /** Undefined for reports without buckets. */
  readonly width?: Width | undefined;
  /** Nothing of the window is over yet: no request is sent. */
  readonly isEmpty?: boolean;
}

/** Reads a report to its end; with a resume file, from where an earlier run of the same command stopped. */
export async function readReport<Item, Row>(
  context: Context,
  open: OpenReport<Item, Row>,
  requested: Requested = {},
): Promise<Reading<Item, Row>> {
  const items: Item[] = [];
  const { facts, report } = await readPages(
    context,
    open,
    (page) => {
      for (const item of page) items.push(item);
    },
    requested,
  );
  return { items, facts, report };
}

/** Reads a report page by page, so that it need not fit into memory. */
export async function readPages<Item, Row>(
  context: Context,
  open: OpenReport<Item, Row>,
  take: (items: readonly Item[]) => void | Promise<void>,
  requested: Requested = {},
): Promise<{ readonly facts: Facts; readonly report: Report<Item, Row> }> {
  const { signal } = context;
  if (requested.isEmpty === true && requested.window != null) {
    const report = open({ signal });
    return { report, facts: factsOfNothingYet(report.name, requested.window, context.readAt()) };
  }
  const section = context.resumeFile.section(context.nextSection());
  let receipt: Receipt | undefined;
  const resume = section.kept.at(-1)?.resume;
  const report = open({ signal, resume, onReceipt: (final) => (receipt = final) });
  for (const page of section.kept) await take(page.items as readonly Item[]);
  if (section.finished !== undefined) return { report, facts: section.finished as Facts };

  let oldest = section.kept.reduce<string | null>((found, page) => older(found, page.dataRefreshedAt), null);
  const progress = context.progress(report.name, report.plan().atLeast);
  try {
    for await (const page of report.pages()) {
      // Before the page is used: the file refuses a page of another organization.
      await section.append({ ...page, readAt: context.readAt(), unrecognized: context.takeUnrecognized(report.name) });
      await take(page.items);
      oldest = older(oldest, page.dataRefreshedAt);
      progress.advance(page.items.length);
    }
  } finally {
    progress.end();
  }
  if (receipt === undefined) throw new TypeError(`${report.name} ended without a receipt`);
  const facts = factsOf(report.name, receipt, windowOf(requested, receipt), oldest ?? context.readAt());
  const complete =
    section.kept.length === 0 ? facts : earlierFacts(facts, section.kept, receipt.window, requested.width);
  await section.finish(complete);
  return { report, facts: complete };
}

/** The requested window. A resumed walk's receipt has only the rest of it. */
function windowOf({ window, startingAt }: Requested, receipt: Receipt): Window | null {
  if (window !== undefined) return window;
  if (receipt.window === null || startingAt === undefined) return receipt.window;
  return { ...receipt.window, starting_at: startingAt };
}

function older(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return Date.parse(left) <= Date.parse(right) ? left : right;
}
