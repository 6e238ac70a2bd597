import { isDay } from "../days/day.ts";
import { SyncError } from "../errors/sync-error.ts";
import { type DayReceipt, rowVersion } from "./day-receipt.ts";

type Fields = Readonly<Record<string, unknown>>;

const checks: Readonly<Record<keyof DayReceipt, (value: unknown) => boolean>> = {
  organization_id: isText,
  stream: isText,
  day: isDay,
  read_at: isInstant,
  as_of: isInstant,
  rows: isCount,
  digest: (value) => typeof value === "string",
  settled: (value) => typeof value === "boolean",
  total: (value) => value === null || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)),
  version: isCount,
  query: isText,
};

/** A ledger row as a receipt. A row that can't be read is refused: guessing would lose days, or never read them again. */
export function readReceipt(fields: Fields, place: string): DayReceipt {
  for (const [name, check] of Object.entries(checks)) {
    if (!check(fields[name])) throw damaged(fields, name, place);
  }
  const receipt = fields as unknown as DayReceipt;
  if (receipt.version > rowVersion) throw newerRows(receipt, place);
  return receipt;
}

/** Rows of a later format can mean something else than this version reads in them, or replaces them with. */
function newerRows({ stream, day, version }: DayReceipt, place: string): SyncError {
  return new SyncError(
    "newer_schema",
    `${place} holds ${stream} of ${day} in row format ${version}; this version knows ${rowVersion}. Upgrade @org/usage-sync, or use another schema, file or folder.`,
  );
}

function damaged(fields: Fields, name: string, place: string): SyncError {
  const row = ["organization_id", "stream", "day"].map((key) => `${key} ${JSON.stringify(fields[key])}`).join(", ");
  const fault = `${name} is ${JSON.stringify(fields[name])}`;
  const fix = `Rebuild the stream ${JSON.stringify(fields["stream"])} (rebuild, or --rebuild), which reads its days again.`;
  return new SyncError("damaged_ledger", `A row of the ledger in ${place} is damaged: ${row}: ${fault}. ${fix}`);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isInstant(value: unknown): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
