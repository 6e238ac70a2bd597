import type { Comparison, Figure, Results, Section } from "./figures.ts";
import type { Machine } from "./machine.ts";

type NoteOn = (id: string) => string | undefined;

/** The results as a page. `noteOn` returns the note on a figure that misses its limit. */
export function markdown({ machine, sections }: Results, noteOn: NoteOn): string {
  const missed = sections.flatMap(({ comparisons }) => comparisons.filter((comparison) => !isMet(comparison)));
  return [
    "# Results",
    "Written by `pnpm bench`; run it to get your own. Absolute figures are the median, with the lowest and the highest",
    "in parentheses; ratios are medians over pairs of neighboring runs. Less is better.",
    "",
    ...machineLines(machine),
    "",
    "## Limits",
    "",
    ...row(["", "figure", "limit", "measured", ""]),
    ...row(["---", "---", "---:", "---:", "---"]),
    ...sections.flatMap(({ id, comparisons }) => comparisons.flatMap((comparison) => row(limitCells(id, comparison)))),
    "",
    ...(missed.length === 0 ? [] : missedLines(missed, noteOn)),
    ...sections.flatMap(sectionLines),
  ].join("\n");
}

export function isMet({ value, limit }: Comparison): boolean {
  return limit === undefined || value <= limit;
}

export function shown(value: number, unit: Comparison["unit"] | Figure["unit"]): string {
  if (Number.isNaN(value)) return "not measured";
  const text = unit === "" && Number.isInteger(value) ? String(value) : digits(value);
  return unit === "" || unit === "exponent" ? text : unit === "times" ? `${text} x` : `${text} ${unit}`;
}

function machineLines({ date, commit, cpu, cores, memoryGb, system, node, packages }: Machine): string[] {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return [
    `- ${date}, commit ${commit}`,
    `- ${cpu}, ${cores} cores, ${memoryGb} GB; ${system}; Node ${node}`,
    `- ${versions.join(", ")}`,
  ];
}

function limitCells(section: string, comparison: Comparison): string[] {
  const { says, value, limit, unit } = comparison;
  const verdict = limit === undefined ? "" : isMet(comparison) ? "met" : "**missed**";
  return [section, says, limit === undefined ? "" : shown(limit, unit), shown(value, unit), verdict];
}

function missedLines(missed: readonly Comparison[], noteOn: NoteOn): string[] {
  // Several figures can have the same note.
  const byNote = new Map<string, string[]>();
  for (const { id, says } of missed) {
    const note = noteOn(id) ?? "Not explained yet.";
    byNote.set(note, [...(byNote.get(note) ?? []), says]);
  }
  return [
    "## Missed limits",
    "",
    ...[...byNote].flatMap(([note, figures]) => [`**${figures.join("; ")}.** ${note}`, ""]),
  ];
}

function sectionLines({ id, title, method, figures }: Section): string[] {
  const columns = [...new Set(figures.map(({ metric }) => metric))];
  const contenders = [...new Set(figures.map(({ contender }) => contender))];
  const cell = (contender: string, metric: string): string => {
    const figure = figures.find((other) => other.contender === contender && other.metric === metric);
    return figure === undefined ? "" : figureText(figure);
  };
  return [
    `## ${id === title ? title : `(${id}) ${title}`}`,
    "",
    method,
    "",
    ...row(["", ...columns]),
    ...row(["---", ...columns.map(() => "---:")]),
    ...contenders.flatMap((contender) => row([contender, ...columns.map((metric) => cell(contender, metric))])),
    "",
  ];
}

function digits(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

function figureText({ unit, summary: { median, low, high } }: Figure): string {
  const spread = low === high ? "" : ` (${digits(low)} - ${digits(high)})`;
  return shown(median, unit) + spread;
}

function row(cells: readonly string[]): string[] {
  return [`| ${cells.join(" | ")} |`];
}
