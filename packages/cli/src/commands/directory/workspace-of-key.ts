import type { ApiKey } from "@org/usage";

/** Older API versions have the workspace in a field of the key, newer ones in its scope. */
export function workspaceOfKey(key: ApiKey): string | null {
  const { scope, workspace_id: workspace } = key as ApiKey & { readonly workspace_id?: string | null };
  return scope?.type === "workspace" ? scope.workspace_id : (workspace ?? null);
}
