import { addUp, type AnyRow } from "../sheet/rows.ts";

/** The edits that a tool of Claude Code proposed, and how many were accepted. */
export interface ToolUse {
  readonly tool: string;
  readonly accepted: number;
  readonly proposed: number;
}

const words: Readonly<Record<string, string>> = {
  edit_tool: "Edit",
  multi_edit_tool: "MultiEdit",
  notebook_edit_tool: "Notebook",
  write_tool: "Write",
};

/** `Edit`, or the API's own name of a tool that was added later. */
export function toolWords(tool: string): string {
  return words[tool] ?? tool.replaceAll("_", " ");
}

/** By tool, in the order of their names. */
export function toolUses(sums: AnyRow | undefined): ToolUse[] {
  const actions = (sums?.["tool_actions"] ?? {}) as Readonly<Record<string, AnyRow>>;
  return Object.entries(actions)
    .map(([tool, action]) => {
      const accepted = Number(action["accepted"]);
      return { tool, accepted, proposed: accepted + Number(action["rejected"]) };
    })
    .toSorted((left, right) => (left.tool < right.tool ? -1 : 1));
}

/** All tools of some records. */
export function toolsOf(records: readonly AnyRow[]): string[] {
  return toolUses(addUp(records, [])[0]).map(({ tool }) => tool);
}

/** Null if nothing was proposed. */
export function acceptRate(uses: readonly ToolUse[], tool: string): number | null {
  const use = uses.find((one) => one.tool === tool);
  return use === undefined || use.proposed === 0 ? null : use.accepted / use.proposed;
}
