import { hash } from "../hash.ts";
import type { Organization, Workspace } from "../organization/model.ts";
import { dayOf, endOfTime } from "./lane.ts";
import type { Stream } from "./stream.ts";
import { drawWorkloadShape } from "./workload-shape.ts";

/** Code execution in a few workspaces, and the hours of managed sessions. Both have a cost, but no tokens and no model. */
export function meteredStreams(organization: Organization, seed: number): Omit<Stream, "index">[] {
  const places = [organization.workspaces[0], organization.workspaces[2], organization.workspaces[4]];
  return places.flatMap((workspace, index) => {
    if (!workspace) return [];
    const codeExecution = metered(workspace, "code_execution", hash(seed, index, 0x3e7e));
    return index === 1 ? [codeExecution, metered(workspace, "session", hash(seed, index, 0x3e7f))] : [codeExecution];
  });
}

function metered(workspace: Workspace, meter: "code_execution" | "session", salt: number): Omit<Stream, "index"> {
  return {
    salt,
    startDay: dayOf(workspace.createdMs) + 30,
    endDay: endOfTime,
    meter,
    model: null,
    modelTitle: "",
    serviceTier: null,
    contextWindow: null,
    inferenceGeo: null,
    speed: "standard",
    workspace,
    apiKey: null,
    account: null,
    serviceAccount: null,
    actor: null,
    seatActor: null,
    product: null,
    seatProduct: null,
    session: null,
    userProfileId: null,
    slack: null,
    code: null,
    shape: {
      ...drawWorkloadShape(salt, { rhythm: "service", family: "haiku", livelinessPerMille: 900 }),
      requests: 40,
    },
  };
}
