/** What a person sets for a connection. */
export interface ConnectorConfig {
  /** The first UTC day to read. */
  readonly start_date: string;
  /** The key; without it, the environment's. */
  readonly api_key?: string | undefined;
  /** Another address of the API. */
  readonly base_url?: string | undefined;
  /** By stream: a day is read again until it has been read so many days after its end. */
  readonly settle_days?: Readonly<Record<string, number>> | undefined;
}

/** The fields of the config as JSON Schema, which the engines show as a form. */
export const configFields = {
  start_date: {
    type: "string",
    title: "Start date",
    description: "The first UTC day to read, such as 2026-01-01.",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    examples: ["2026-01-01"],
    order: 0,
  },
  api_key: {
    type: "string",
    title: "API key",
    description:
      "An Admin API key of the organization. Leave it out if ANTHROPIC_ADMIN_API_KEY is set where the connector runs.",
    airbyte_secret: true,
    order: 1,
  },
  settle_days: {
    type: "object",
    title: "Settle days",
    description:
      "A day is read again until it has been read so many days after its end. By stream, such as cost: 14; the others keep their defaults.",
    additionalProperties: { type: "number", minimum: 0, maximum: 365 },
    order: 2,
  },
  base_url: {
    type: "string",
    title: "Base URL",
    description: "Another address of the API, such as a gateway's. It receives the key.",
    examples: ["https://api.anthropic.com"],
    order: 3,
  },
} as const;
