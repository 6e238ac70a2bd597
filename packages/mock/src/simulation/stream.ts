import type { ApiKey, FederatedIdentity, ServiceAccount, User, Workspace } from "../organization/model.ts";
import type { WorkloadShape } from "./workload-shape.ts";

/** Who acted, in the precedence of the reports: user, service account, federated identity, key. */
export type Actor =
  | { kind: "user"; user: User }
  | { kind: "service_account"; account: ServiceAccount }
  | { kind: "federated"; identity: FederatedIdentity }
  | { kind: "api_key"; key: ApiKey }
  /** An account that the system made for itself: the reports show it as a user without an address. */
  | { kind: "system"; id: string; name: string }
  /** An identity that cannot be rendered. It reads null, and still has its own rows. */
  | { kind: "hidden"; number: number };

interface ManagedSession {
  agentId: string;
  environmentId: string;
  sessionId: string;
  deploymentId: string | null;
}

interface SlackOrigin {
  channelId: string;
  userId: string | null;
  category: string;
}

export interface CodeOrigin {
  terminal: string;
  remote: boolean;
  /** Use under a seat's subscription is not billed, and appears only in the Claude Code report. */
  customerType: "api" | "subscription";
  subscriptionType: "team" | "enterprise" | null;
}

/** One stream of use with the same answer for every dimension, on the days from `startDay` to before `endDay`. */
export interface Stream {
  index: number;
  salt: number;
  startDay: number;
  endDay: number;
  /** What is counted. Code execution and sessions have a cost and no tokens. */
  meter: "tokens" | "code_execution" | "session";
  model: string | null;
  modelTitle: string;
  serviceTier: "batch" | "flex" | "priority" | "standard" | null;
  contextWindow: "0-200k" | "200k-1M" | null;
  inferenceGeo: "global" | "not_available" | "us" | null;
  speed: "fast" | "standard";
  workspace: Workspace;
  apiKey: ApiKey | null;
  /** The person of an OAuth request: the `account_id` of the messages report. */
  account: User | null;
  serviceAccount: ServiceAccount | null;
  actor: Actor | null;
  /** Who acted, as a Claude Enterprise organization sees it, if that differs. */
  seatActor: Actor | null;
  product: string | null;
  /** The product, as a Claude Enterprise organization names it. */
  seatProduct: string | null;
  session: ManagedSession | null;
  userProfileId: string | null;
  slack: SlackOrigin | null;
  code: CodeOrigin | null;
  shape: WorkloadShape;
}
