import { operationsOf } from "../document.ts";
import type { Document, Operation } from "../document.ts";

const declarations = `/** Buckets per page: by default, and at most. */
export interface PageLimit {
  readonly default: number;
  readonly max: number;
}

/** How far back a report reaches, and the longest window of one request. */
export interface RequestWindow {
  /** No data before this instant. */
  readonly floor: string;
  /** The earliest start, in days before now. */
  readonly lookbackDays: number;
  readonly maxDays: number;
  /** Shorter bounds for some bucket widths. */
  readonly maxHours?: Readonly<Record<string, number>>;
}`;

const emitPageLimits = (operation: Operation): string | undefined => {
  const limits = operation["x-page-limits"];
  if (limits === undefined) return undefined;
  const widths = Object.keys(limits).map((width) => JSON.stringify(width));
  return [
    `/** Buckets per page of \`${operation.operationId}\`, by bucket width. */`,
    `export const ${operation.operationId}PageLimits: Readonly<Record<${widths.join(" | ")}, PageLimit>> = ${JSON.stringify(limits)};`,
  ].join("\n");
};

const emitWindow = (operation: Operation): string | undefined => {
  const window = operation["x-window"];
  if (window === undefined) return undefined;
  const type = window.lookbackDays === undefined ? 'Omit<RequestWindow, "lookbackDays">' : "RequestWindow";
  return [
    `/** The windows of \`${operation.operationId}\`. */`,
    `export const ${operation.operationId}Window: ${type} = ${JSON.stringify(window)};`,
  ].join("\n");
};

const hourMs = 3_600_000;

const emitSettlesAfter = (operation: Operation): string | undefined => {
  const settles = operation["x-settles-after"];
  if (settles === undefined) return undefined;
  const { hours, basis, source } = settles;
  return [
    `/** How long after its end a bucket of \`${operation.operationId}\` can still change (${basis}). ${source} */`,
    `export const ${operation.operationId}SettlesAfterMs: number = ${hours * hourMs};`,
  ].join("\n");
};

/** Sizes that OpenAPI cannot express: pages by bucket width, windows, and settling times. */
export const emitLimits = (document: Document): string => {
  const operations = operationsOf(document);
  return [
    declarations,
    ...operations.map(emitPageLimits),
    ...operations.map(emitWindow),
    ...operations.map(emitSettlesAfter),
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
};
