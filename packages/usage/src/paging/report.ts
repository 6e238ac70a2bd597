import type { Connection } from "../connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import type { Prepared } from "../plan/prepare.ts";
import type { NullMeaning } from "../definition.ts";
import type { Receipt } from "./receipt.ts";
import { requestPlan, type RequestPlan } from "./request-plan.ts";
import { walk, type WalkedPage, type WalkOptions } from "./walk.ts";

/** One page of a report. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** `request-id` of the answer, or null if the server sent none. */
  readonly requestId: string | null;
  /** Continues after this page: `usage.messages(sameParams, { resume })`. Opaque, without secrets. */
  readonly resume: string;
  /** Figures up to here are in the report; null if the report does not say. */
  readonly dataRefreshedAt: string | null;
}

/** All items of a report, and the receipt that proves it. */
export interface Collected<Item> {
  readonly items: Item[];
  readonly receipt: Receipt;
}

/** All rows of a report, and the receipt that proves it. */
export interface CollectedRows<Row> {
  readonly rows: Row[];
  readonly receipt: Receipt;
}

/** The dimensions that split the rows of a report, and what null means in them. */
export interface ReportDimensions {
  readonly grouped: readonly string[];
  readonly nulls: Readonly<Record<string, NullMeaning>>;
}

/**
 * A report, read on demand. Every iteration is a new walk: nothing is sent before, nothing is kept after, and a `break`
 * ends what is in flight.
 *
 * A walk that can't return the complete and exact report throws `HttpError`, `NetworkError`, `TimeoutError`,
 * `AbortedError` or `ProtocolError`; the error's `resume` continues after the last page that was delivered.
 *
 * @example
 * for await (const bucket of usage.messages({ ...month("2026-05"), group_by: ["model"] })) {
 *   for (const row of bucket.results) console.log(bucket.starting_at, row.model, row.output_tokens);
 * }
 */
export class Report<Item, Row = Item> implements AsyncIterable<Item> {
  /** The report's name, such as `messages` or `analytics.cost`. */
  readonly name: string;
  /** For `dimensionOf`. */
  readonly dimensions: ReportDimensions;
  readonly #connection: Connection;
  readonly #prepared: Prepared;
  readonly #options: WalkOptions;
  readonly #onReceipt: ((receipt: Receipt) => void) | undefined;

  /** The client creates reports: `usage.messages(...)`. */
  constructor(
    connection: Connection,
    prepared: Prepared,
    options: WalkOptions,
    onReceipt?: (receipt: Receipt) => void,
  ) {
    this.name = prepared.definition.name;
    this.dimensions = { grouped: prepared.grouped, nulls: prepared.definition.nulls ?? {} };
    this.#connection = connection;
    this.#prepared = prepared;
    this.#options = options;
    this.#onReceipt = onReceipt;
  }

  /** Items in time order: buckets, rows or records. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return abandonable((abandoned) => this.#items(abandoned));
  }

  /** Result rows. Those of a bucket have its `starting_at` and `ending_at`. */
  rows(): AsyncGenerator<Row, void, undefined> {
    return abandonable((abandoned) => this.#rows(abandoned));
  }

  /** Pages, each with a token that continues after it. */
  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return abandonable((abandoned) => this.#pages(abandoned));
  }

  /** All items and the receipt, or an error: never a part. */
  async collect(): Promise<Collected<Item>> {
    const items: Item[] = [];
    const receipt = await this.#readAll((item) => items.push(item as Item));
    return { items, receipt };
  }

  /** All rows, as `rows()` yields them, and the receipt, or an error: never a part. */
  async collectRows(): Promise<CollectedRows<Row>> {
    const rows: Row[] = [];
    const { layout } = this.#prepared.definition;
    const receipt = await this.#readAll((item) => {
      for (const row of layout.rowsOf(item)) rows.push(row as Row);
    });
    return { rows, receipt };
  }

  /** What a walk would send. No request is made, and the key is left out. */
  plan(): RequestPlan {
    return requestPlan(this.#connection, this.#prepared, this.#options);
  }

  async #readAll(visit: (item: unknown) => void): Promise<Receipt> {
    const receipts: Receipt[] = [];
    for await (const { items } of this.#walk({ allOrNothing: true }, (receipt) => receipts.push(receipt)))
      for (const item of items) visit(item);
    return receipts[0] as Receipt;
  }

  async *#items(abandoned: AbortSignal): AsyncGenerator<Item, void, undefined> {
    const { signal } = this.#options;
    const pages = this.#walk({ abandoned });
    for await (const { items } of pages) {
      for (const item of items) {
        // An abort takes effect within a page too; the walk then adds where to resume.
        if (signal?.aborted) await pages.throw(new AbortedError(signal.reason));
        yield item as Item;
      }
    }
  }

  async *#rows(abandoned: AbortSignal): AsyncGenerator<Row, void, undefined> {
    const { layout } = this.#prepared.definition;
    for await (const item of this.#items(abandoned)) yield* layout.rowsOf(item) as Iterable<Row>;
  }

  async *#pages(abandoned: AbortSignal): AsyncGenerator<Page<Item>, void, undefined> {
    for await (const page of this.#walk({ abandoned })) {
      yield { ...page, items: page.items as readonly Item[], resume: page.resume() };
    }
  }

  #walk(
    mode: Pick<WalkOptions, "abandoned" | "allOrNothing">,
    onEnd?: (receipt: Receipt) => void,
  ): AsyncGenerator<WalkedPage, void> {
    return walk(this.#connection, this.#prepared, { ...this.#options, ...mode }, (receipt) => {
      onEnd?.(receipt);
      this.#onReceipt?.(receipt);
    });
  }
}

/**
 * A generator's `return()` waits for a pending `next()`. A consumer that stops early (a destroyed stream, say) must
 * not have to wait for the network.
 */
function abandonable<T>(
  open: (abandoned: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const controller = new AbortController();
  const items = open(controller.signal);
  const end = items.return.bind(items);
  items.return = (value) => {
    controller.abort();
    return end(value);
  };
  return items;
}
