/** What the mock's organization consists of. Ids are those of the wire; instants are milliseconds since 1970. */
export interface Organization {
  id: string;
  envelopeId: string;
  name: string;
  workspaces: Workspace[];
  apiKeys: ApiKey[];
  users: User[];
  serviceAccounts: ServiceAccount[];
  federatedIdentities: FederatedIdentity[];
  rbacGroups: string[];
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

export interface User {
  id: string;
  name: string;
  email: string;
  role: string;
  addedMs: number;
  deletedMs: number | null;
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
  /** Null for a key of the whole organization: its use is booked on the default workspace. */
  workspace: Workspace | null;
  createdMs: number;
  archivedMs: number | null;
  expiresMs: number | null;
  deactivatedMs: number | null;
  createdBy: { id: string; type: "user" | "service_account" } | null;
  principal: User | ServiceAccount | null;
  /** How much of the time the key is in use at all, in thousandths. */
  livelinessPerMille: number;
}
