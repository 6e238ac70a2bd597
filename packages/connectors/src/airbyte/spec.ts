import { configFields } from "../config/connector-config.ts";
import type { Json } from "../json/json-text.ts";

/** What Airbyte asks a person for, and what the source can do. */
export function airbyteSpec(): Json {
  return {
    supportsIncremental: true,
    connectionSpecification: {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "Claude usage and cost",
      type: "object",
      required: ["start_date"],
      additionalProperties: true,
      properties: configFields,
    },
  };
}
