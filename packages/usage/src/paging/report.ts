import { AbortedError } from "../errors/aborted-error.ts";
import type { Prepared } from "../plan/prepare.ts";
import type { NullMeaning } from "../definition.ts";
import { planOf, type RequestPlan } from "./request-plan.ts";
import type { Reader } from "./fetch-page.ts";
import type { Receipt } from "./receipt.ts";
import { walk, type WalkedPage, type WalkOptions } from "./walk.ts";

/** One page of a report. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** `request-id` of the answer; null where the server sent none. */
  readonly requestId: string | null;
  /** Continues behind this page: `usage.messages(sameParams, { resume })`. Opaque, without secrets. */
  readonly resume: string;
  /** Figures up to here are complete; null where the report does not say. */
  readonly dataRefreshedAt: string | null;
}

/** All of a report, and the proof that it is all of it. */
export interface Collected<Item> {
  readonly items: Item[];
  readonly receipt: Receipt;
}

/** Which dimensions the rows of a report tell apart, and what null means in them. */
export interface ReportDimensions {
  readonly grouped: readonly string[];
  readonly nulls: Readonly<Record<string, NullMeaning>>;
}

/**
 * A report that is read when somebody reads it. Every reading is a fresh walk: nothing is sent before, nothing is
 * kept after, and a `break` ends what is in flight.
 *
 * A walk that can't give the whole and exact report throws `HttpError`, `NetworkError`, `TimeoutError`,
 * `AbortedError` or `ProtocolError`; its `resume` continues behind the last whole page.
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
  readonly #reader: Reader;
  readonly #prepared: Prepared;
  readonly #options: WalkOptions;
  readonly #onReceipt: ((receipt: Receipt) => void) | undefined;

  /** Reports are made by the client: `usage.messages(...)`. */
  constructor(reader: Reader, prepared: Prepared, options: WalkOptions, onReceipt?: (receipt: Receipt) => void) {
    this.name = prepared.definition.name;
    this.dimensions = { grouped: prepared.grouped, nulls: prepared.definition.nulls ?? {} };
    this.#reader = reader;
    this.#prepared = prepared;
    this.#options = options;
    this.#onReceipt = onReceipt;
  }

  /** Items in time order: buckets, rows or records. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return leavable((left) => this.#items(left));
  }

  /** Result rows, those of buckets with the `starting_at` and `ending_at` of their bucket. */
  rows(): AsyncGenerator<Row, void, undefined> {
    return leavable((left) => this.#rows(left));
  }

  /** Pages, each with a token to continue behind it. */
  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return leavable((left) => this.#pages(left));
  }

  /** All items and the receipt, or an error: never a part. */
  async collect(): Promise<Collected<Item>> {
    const items: Item[] = [];
    let receipt: Receipt | undefined;
    for await (const page of this.#walk({ allOrNothing: true }, (whole) => (receipt = whole)))
      for (const item of page.items) items.push(item as Item);
    return { items, receipt: receipt as unknown as Receipt };
  }

  /** What a walk would send. No request is made, and the key is left out. */
  plan(): RequestPlan {
    return planOf(this.#reader, this.#prepared, this.#options);
  }

  async *#items(left: AbortSignal): AsyncGenerator<Item, void, undefined> {
    const { signal } = this.#options;
    const pages = this.#walk({ left });
    for await (const { items } of pages) {
      for (const item of items) {
        // An abort counts within a page too; the walk then says from where to go on.
        if (signal?.aborted) await pages.throw(new AbortedError(signal.reason));
        yield item as Item;
      }
    }
  }

  async *#rows(left: AbortSignal): AsyncGenerator<Row, void, undefined> {
    const inBuckets = this.#prepared.definition.layout === "buckets";
    for await (const item of this.#items(left)) {
      if (!inBuckets) yield item as unknown as Row;
      else yield* rowsOf<Row>(item as Bucket);
    }
  }

  async *#pages(left: AbortSignal): AsyncGenerator<Page<Item>, void, undefined> {
    for await (const page of this.#walk({ left })) {
      yield { ...page, items: page.items as readonly Item[], resume: page.resume() };
    }
  }

  #walk(
    how: Pick<WalkOptions, "left" | "allOrNothing">,
    onEnd?: (receipt: Receipt) => void,
  ): AsyncGenerator<WalkedPage, void> {
    return walk(this.#reader, this.#prepared, { ...this.#options, ...how }, (receipt) => {
      onEnd?.(receipt);
      this.#onReceipt?.(receipt);
    });
  }
}

/**
 * A generator's own `return()` waits behind a `next()` that is not answered yet. Who leaves then, as a stream does that
 * is destroyed, must not wait for the network.
 */
function leavable<T>(
  open: (left: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const leaving = new AbortController();
  const items = open(leaving.signal);
  const end = items.return.bind(items);
  items.return = (value) => {
    leaving.abort();
    return end(value);
  };
  return items;
}

interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly object[];
}

function* rowsOf<Row>({ starting_at, ending_at, results }: Bucket): Generator<Row, void, undefined> {
  for (const row of results) yield { starting_at, ending_at, ...row } as Row;
}
