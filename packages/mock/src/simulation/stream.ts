import type { ApiKey, FederatedIdentity, ServiceAccount, User, Workspace } from "../organization/model.ts";
import type { WorkloadShape } from "./workload-shape.ts";

/** Whose doing the use was, in the precedence of the reports: user, service account, federated identity, key. */
export type Actor =
  | { kind: "user"; user: User }
  | { kind: "service_account"; account: ServiceAccount }
  | { kind: "federated"; identity: FederatedIdentity }
  | { kind: "api_key"; key: ApiKey }
  /** An account that the system made for itself: the reports show it as a user without an address. */
  | { kind: "system"; id: string; name: string }
  /** An identity that cannot be rendered: it reads null, and yet has rows of its own. */
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
  /** Use under a seat's subscription is not billed and appears in the Claude Code report only. */
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
  /** Who acted in the eyes of a Claude Enterprise organization, if that differs. */
  seatActor: Actor | null;
  product: string | null;
  /** What a Claude Enterprise organization would call the product. */
  seatProduct: string | null;
  session: ManagedSession | null;
  userProfileId: string | null;
  slack: SlackOrigin | null;
  code: CodeOrigin | null;
  shape: WorkloadShape;
}
