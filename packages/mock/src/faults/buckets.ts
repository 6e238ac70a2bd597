import { formatInstant, parseInstant } from "../time/instant.ts";
import type { Json, JsonObject } from "../json.ts";
import { type Fault, type FaultScope, makeFault } from "./fault.ts";
import { bucketsOf, withFields } from "./page.ts";

/** Makes a fault that changes the buckets of a page with at least `atLeast` of them. */
function bucketFault(
  name: string,
  options: FaultScope,
  atLeast: number,
  change: (buckets: JsonObject[], middle: number) => JsonObject[],
): Fault {
  return makeFault(name, options, (answer) => {
    const buckets = bucketsOf(answer, atLeast);
    return buckets && withFields(answer, { data: change(buckets, Math.floor(buckets.length / 2)) });
  });
}

/** Drops a bucket in the middle of a page. */
export function lostBucket(options: FaultScope = {}): Fault {
  return bucketFault("lostBucket", options, 3, (buckets, middle) => buckets.toSpliced(middle, 1));
}

/** Sends a bucket twice. */
export function repeatedBucket(options: FaultScope = {}): Fault {
  return bucketFault("repeatedBucket", options, 1, (buckets, middle) =>
    buckets.toSpliced(middle, 0, ...buckets.slice(middle, middle + 1)),
  );
}

/** Starts a bucket before the previous one has ended. */
export function overlappingBucket(options: FaultScope = {}): Fault {
  return bucketFault("overlappingBucket", options, 2, (buckets, middle) =>
    buckets.map((bucket, index) => (index === middle ? moved(bucket, -0.5) : bucket)),
  );
}

/** Moves the start and end of a bucket by a number of widths. */
function moved(bucket: JsonObject, widths: number): JsonObject {
  const start = instantOf(bucket["starting_at"]);
  const end = instantOf(bucket["ending_at"]);
  const byMs = (end - start) * widths;
  return { ...bucket, starting_at: formatInstant(start + byMs), ending_at: formatInstant(end + byMs) };
}

function instantOf(value: Json | undefined): number {
  return (typeof value === "string" ? parseInstant(value) : undefined) ?? 0;
}

/** Sends the buckets in the opposite order. */
export function shuffledBuckets(options: FaultScope = {}): Fault {
  return bucketFault("shuffledBuckets", options, 2, (buckets) => buckets.toReversed());
}

/** Makes a bucket half as long as requested. */
export function wrongWidth(options: FaultScope = {}): Fault {
  return bucketFault("wrongWidth", options, 1, (buckets, middle) =>
    buckets.map((bucket, index) =>
      index === middle ? { ...bucket, ending_at: moved(bucket, -0.5)["ending_at"] ?? null } : bucket,
    ),
  );
}

/** Puts a bucket from outside the window first, 1,000 widths too early. */
export function strayBucket(options: FaultScope = {}): Fault {
  return bucketFault("strayBucket", options, 1, (buckets) => [
    ...buckets.slice(0, 1).map((bucket) => moved(bucket, -1000)),
    ...buckets,
  ]);
}
