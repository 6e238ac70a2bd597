import type { JsonObject } from "../../json.ts";
import type { UserActivity } from "./user-activity.ts";

const tools = ["edit_tool", "multi_edit_tool", "notebook_edit_tool", "write_tool"];

/** The metrics of a row. Everything that the mock's organization does not do is zero; distinct counts over several days are null. */
export function activityMetrics(activity: Omit<UserActivity, "user">, isOneDay: boolean): JsonObject {
  const { code, messages, webSearches } = activity;
  const count = (product: string) => messages.get(product) ?? 0;
  const distinct = isOneDay ? 0 : null;
  const unknowns = (...names: string[]) => Object.fromEntries(names.map((name) => [name, distinct]));
  const office = (messageCount: number): JsonObject => ({
    ...zeros("connectors_used_count", "skills_used_count"),
    ...unknowns("distinct_connectors_used_count", "distinct_session_count", "distinct_skills_used_count"),
    message_count: messageCount,
  });
  return {
    chat_metrics: {
      ...zeros("connectors_used_count", "distinct_artifacts_created_count", "distinct_projects_created_count"),
      ...zeros("shared_conversations_viewed_count", "thinking_message_count"),
      ...unknowns("distinct_connectors_used_count", "distinct_conversation_count", "distinct_files_uploaded_count"),
      ...unknowns(
        "distinct_projects_used_count",
        "distinct_shared_artifacts_viewed_count",
        "distinct_skills_used_count",
      ),
      message_count: count("chat"),
    },
    claude_code_metrics: {
      core_metrics: {
        artifacts_created_count: 0,
        commit_count: code.commits,
        distinct_session_count: isOneDay ? code.sessions : null,
        lines_of_code: { added_count: code.linesAdded, removed_count: code.linesRemoved },
        pull_request_count: code.pullRequests,
      },
      tool_actions: Object.fromEntries(
        tools.map((tool) => {
          const { accepted, rejected } = code.tools[tool] ?? { accepted: 0, rejected: 0 };
          return [tool, { accepted_count: accepted, rejected_count: rejected }];
        }),
      ),
    },
    cowork_metrics: {
      ...zeros("action_count", "artifacts_created_count", "connectors_used_count", "dispatch_turn_count"),
      ...zeros("skills_used_count"),
      ...unknowns("distinct_connectors_used_count", "distinct_plugins_used_count", "distinct_session_count"),
      ...unknowns("distinct_skills_used_count", "edit_tool_count", "file_edit_count", "multi_edit_tool_count"),
      ...unknowns("notebook_edit_tool_count", "plugins_used_count", "sessions_with_file_edits_count"),
      ...unknowns("write_tool_count"),
      message_count: count("cowork"),
    },
    design_metrics: {
      distinct_projects_created_count: 0,
      ...unknowns("distinct_projects_used_count", "distinct_session_count"),
      message_count: count("claude_design"),
    },
    office_metrics: {
      excel: office(count("office_agent")),
      outlook: office(0),
      powerpoint: office(0),
      word: office(0),
    },
    science_metrics: {
      ...zeros("delegation_count", "message_count", "remote_compute_job_count", "skills_used_count"),
      ...unknowns("distinct_session_count"),
    },
    web_search_count: webSearches,
  };
}

function zeros(...names: string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, 0]));
}
