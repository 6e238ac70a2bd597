import type { ChildOrganization, Organization } from "../organization/model.ts";
import type { Stream } from "./stream.ts";

/** The child organization that a stream belongs to; undefined if the organization is not a parent. Workspaces are dealt out in turn. */
export function childOf(stream: Stream, organization: Organization): ChildOrganization | undefined {
  const { children, workspaces } = organization;
  return children[Math.max(0, workspaces.indexOf(stream.workspace)) % Math.max(1, children.length)];
}

/** Whether `analytics/usage` and `analytics/cost` leave a stream out: a parent's report silently skips children with HIPAA readiness. */
export function isHipaaReady(stream: Stream, organization: Organization): boolean {
  return childOf(stream, organization)?.hipaaReady ?? organization.hipaaReady;
}
