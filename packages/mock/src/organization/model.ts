/** The parts of the mock's organization. IDs are those on the wire; instants are milliseconds since 1970. */
export interface Organization {
  id: string;
  envelopeId: string;
  name: string;
  workspaces: Workspace[];
  apiKeys: ApiKey[];
  users: User[];
  serviceAccounts: ServiceAccount[];
  federatedIdentities: FederatedIdentity[];
  /** The IDs of {@link Organization.groups}. */
  rbacGroups: string[];
  groups: RbacGroup[];
  /** The spend limits that a Console key and an Enterprise key read. */
  spendLimits: { console: SpendLimit[]; enterprise: SpendLimit[] };
  /** Whether the organization has HIPAA readiness: `analytics/usage` and `analytics/cost` then answer 400. */
  hipaaReady: boolean;
  /** The children of a parent organization; empty for any other. */
  children: ChildOrganization[];
}

/** An organization whose use a parent can read. */
export interface ChildOrganization {
  id: string;
  envelopeId: string;
  name: string;
  hipaaReady: boolean;
}

export interface Workspace {
  id: string;
  name: string;
  isDefault: boolean;
  createdMs: number;
  archivedMs: number | null;
  displayColor: string;
  compartmentId: string;
  tags: Record<string, string>;
  allowedGeos: "unrestricted" | string[];
}

/** A group of users. Names are not unique. */
export interface RbacGroup {
  id: string;
  name: string;
  source: "direct" | "scim";
  /** Null if the API cannot read the roles. */
  roleIds: string[] | null;
  createdMs: number;
  updatedMs: number;
}

/** What a spend limit applies to, as the wire names it. */
export type SpendLimitScope =
  | { type: "organization" }
  | { type: "organization_service"; service: string }
  | { type: "rbac_group"; rbac_group_id: string }
  | { type: "seat_tier"; seat_tier: string }
  | { type: "usage_tier" }
  | { type: "user"; user_id: string }
  | { type: "workspace"; workspace_id: string };

export interface SpendLimit {
  id: string;
  scope: SpendLimitScope;
  /** Whole cents; null means no cap at this scope. */
  amount: string | null;
  currency: "USD";
  period: "daily" | "weekly" | "monthly";
  isEnabled: boolean;
  createdMs: number;
  updatedMs: number;
}

export interface User {
  id: string;
  name: string;
  email: string;
  role: string;
  addedMs: number;
  /** When the user left the organization. */
  deletedMs: number | null;
  /** Whether the account was deleted as well. Otherwise reports keep the name and the email address. */
  accountDeleted: boolean;
  rbacGroups: string[];
}

export interface ServiceAccount {
  id: string;
  name: string;
  description: string | null;
  role: "admin" | "developer";
  createdMs: number;
  archivedMs: number | null;
  createdBy: string;
}

export interface FederatedIdentity {
  provider: Record<string, string | null>;
  subject: string | null;
}

export interface ApiKey {
  id: string;
  name: string;
  hint: string | null;
  /** Null for a key of the whole organization, whose use belongs to the default workspace. */
  workspace: Workspace | null;
  createdMs: number;
  archivedMs: number | null;
  expiresMs: number | null;
  deactivatedMs: number | null;
  createdBy: { id: string; type: "user" | "service_account" } | null;
  principal: User | ServiceAccount | null;
  /** How often the key is in use, in thousandths of days. */
  livelinessPerMille: number;
}
