import type { Context } from "../context/context.ts";
import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import { findEntry } from "./find-id.ts";
import { type FilterKind, filterKinds } from "./filter-kinds.ts";
import type { ReportDimensions } from "./reports.ts";
import { readList } from "./resolve-filters.ts";
import type { RowFilter } from "./row-filters.ts";
import { wireName, wordsFor } from "./vocabulary.ts";

/** Filters as they were typed, for reports that the API does not filter. */
export interface RowFilterFlags {
  readonly workspace?: readonly string[];
  readonly model?: readonly string[];
  readonly key?: readonly string[] | undefined;
  readonly where?: readonly string[];
}

/** The filters of a report by its dimensions. A dimension that the report lacks is refused, with the report that has it. */
export async function rowFilters(
  context: Context,
  flags: RowFilterFlags,
  report: ReportDimensions,
  elsewhere: string,
  workspaceLabel: string = "--workspace",
): Promise<RowFilter[]> {
  const typed = [
    ...named(workspaceLabel, "workspace", flags.workspace),
    ...named("--model", "model", flags.model),
    ...named("--key", "key", flags.key),
    ...(flags.where ?? []).map(readPair),
  ];
  const filters = typed.map(({ label, word, values }) => {
    const name = wireName(word, report.dimensions);
    if (name !== undefined) return { label, name, typed: values };
    const words = wordsFor(report.dimensions);
    const hint = ["workspace", "key", "api_key"].includes(word) ? `Use ${elsewhere}.` : didYouMean(word, words);
    throw new CommandError(
      `${label} is invalid: ${report.command} has no ${word.replaceAll("_", " ")}; it filters by ${words.join(", ")}. ${hint}`.trim(),
    );
  });
  return await Promise.all(
    filters.map(async (filter) =>
      filter.name === "workspace_id"
        ? await workspaceFilter(context, filter)
        : { ...filter, values: filter.typed.map(orNull) },
    ),
  );
}

interface Typed {
  readonly label: string;
  readonly word: string;
  readonly values: readonly string[];
}

function named(label: string, word: string, values: readonly string[] | undefined): Typed[] {
  return values === undefined ? [] : [{ label, word, values }];
}

/** `type=web_search,tokens`; an empty value is rows without one. */
function readPair(pair: string): Typed {
  const at = pair.indexOf("=");
  if (at < 1) throw new CommandError(`--where is invalid: got ${JSON.stringify(pair)}; expected name=value.`);
  const word = pair.slice(0, at).trim().toLowerCase().replaceAll("-", "_");
  const values = pair
    .slice(at + 1)
    .split(",")
    .map((value) => value.trim());
  return { label: `--where ${word}`, word, values };
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

/** Workspaces by ID or name. The reports send the default one as null. */
async function workspaceFilter(
  context: Context,
  { label, name, typed }: Pick<RowFilter, "label" | "name" | "typed">,
): Promise<RowFilter> {
  const kind = filterKinds["workspace_ids"] as FilterKind;
  if (typed.every((value) => value === "")) return { label, name, typed, values: [null], isListed: true };
  const entries = await readList(context, kind);
  if (entries === undefined) {
    const unknown = typed.find((value) => value !== "" && !kind.idForm.test(value));
    if (unknown === undefined) return { label, name, typed, values: typed.map(orNull) };
    throw new CommandError(
      `${label} is invalid: got ${JSON.stringify(unknown)}, which is not an ID, and this key can't read the names of ${kind.plural}. Use IDs such as ${kind.example}.`,
    );
  }
  const values = typed.map((value) => {
    const entry = value === "" ? undefined : findEntry(value, entries, kind, label);
    return entry === undefined || entry.isDefault === true ? null : entry.id;
  });
  return { label, name, typed, values, isListed: true };
}
