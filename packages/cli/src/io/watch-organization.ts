/** Notes which organization the answers name. */
export interface OrganizationWatch {
  readonly fetch: typeof globalThis.fetch;
  /** Undefined until an answer has named one. */
  organization(): string | undefined;
  /** Answers have named two organizations. */
  isMixed(): boolean;
}

export function watchOrganization(fetch: typeof globalThis.fetch): OrganizationWatch {
  const seen = new Set<string>();
  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const organization = response.headers.get("anthropic-organization-id");
      if (organization) seen.add(organization);
      return response;
    },
    organization: () => [...seen][0],
    isMixed: () => seen.size > 1,
  };
}
