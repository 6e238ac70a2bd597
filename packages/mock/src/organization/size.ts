/** `small` fits on a screen; `large` is a company: 2,000 keys, 300 developers. */
export type Size = "small" | "large";

export interface SizeFigures {
  workspaces: number;
  apiKeys: number;
  developers: number;
  deletedUsers: number;
  serviceAccounts: number;
  federatedIdentities: number;
  consoleSeats: number;
  /** On how many of 1,000 working days a developer uses Claude Code. */
  diligence: number;
  rbacGroups: number;
  /** The chance that a user is in a group, in thousandths. */
  rbacMembership: number;
  /** Of 1,000 keys, how many are in daily use, and how many in occasional use. The others are idle. */
  lively: number;
  occasional: number;
}

export const sizeFigures: Record<Size, SizeFigures> = {
  small: {
    workspaces: 6,
    apiKeys: 24,
    developers: 12,
    deletedUsers: 2,
    serviceAccounts: 4,
    federatedIdentities: 4,
    consoleSeats: 4,
    diligence: 850,
    rbacGroups: 4,
    rbacMembership: 350,
    lively: 700,
    occasional: 200,
  },
  large: {
    workspaces: 40,
    apiKeys: 2000,
    developers: 300,
    deletedUsers: 12,
    serviceAccounts: 120,
    federatedIdentities: 12,
    consoleSeats: 20,
    diligence: 400,
    rbacGroups: 40,
    rbacMembership: 40,
    lively: 40,
    occasional: 200,
  },
};
