import { between, hash } from "../hash.ts";

/** The metrics of a record, as the Claude Code report names them. */
export type CodeActivity = {
  core_metrics: {
    num_sessions: number;
    lines_of_code: { added: number; removed: number };
    commits_by_claude_code: number;
    pull_requests_by_claude_code: number;
  };
  tool_actions: { [tool: string]: { accepted: number; rejected: number } };
};

const tools = ["edit_tool", "multi_edit_tool", "write_tool", "notebook_edit_tool"] as const;

/**
 * What a developer did with so many requests. Every figure only grows with the requests, so that the
 * record of a running day never takes anything back.
 */
export function activityOf(requests: number, salt: number): CodeActivity {
  const per = (perMille: number, place: number) =>
    Math.floor((requests * Math.floor((perMille * between(60, 140, hash(salt, place, 0xac71))) / 100)) / 1000);
  return {
    core_metrics: {
      num_sessions: 1 + per(40, 0),
      lines_of_code: { added: per(3200, 1), removed: per(1100, 2) },
      commits_by_claude_code: per(30, 3),
      pull_requests_by_claude_code: per(8, 4),
    },
    tool_actions: Object.fromEntries(
      tools.map((tool, index) => [
        tool,
        {
          accepted: per([180, 60, 70, 9][index] ?? 0, 10 + index),
          rejected: per([22, 9, 6, 2][index] ?? 0, 20 + index),
        },
      ]),
    ),
  };
}
