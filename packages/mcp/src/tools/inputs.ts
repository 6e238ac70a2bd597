import type { reports } from "@org/usage";
import { z } from "zod";

type Parameters = (typeof reports)[keyof typeof reports]["parameters"];

const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/, "expected a UTC month such as 2026-05")
  .describe("One UTC month: 2026-05.");

/** A value that can't end a list. */
const text = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^,]*$/, "contains a comma; use the ID instead");

export const monthInput = { month: month.optional() };

/** The arguments of a tool. An argument that it does not have is refused: ignoring a filter would be another answer. */
export function inputOf(shape: z.core.$ZodLooseShape): z.ZodObject {
  const allowed = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code, ...issue }) =>
      code === "unrecognized_keys"
        ? `Unknown argument ${(issue as { readonly keys?: readonly string[] }).keys?.join(", ")}; expected ${allowed}`
        : undefined,
  });
}

/** Which time. Ends are exclusive. */
export const windowInput = {
  ...monthInput,
  last: z
    .string()
    .regex(/^\d{1,3}[hdw]$/, "expected a span such as 30d, 4w or 24h")
    .describe("The last complete days, weeks or hours: 30d (default), 4w, 24h.")
    .optional(),
  from: z.string().max(40).describe("First UTC day, such as 2026-05-01, or an instant with an offset.").optional(),
  to: z.string().max(40).describe("The day after the last, or an instant.").optional(),
};

export const windowFlags = { month: "--month", last: "--last", from: "--from", to: "--to" };

/** How much of the answer to return. */
export const pagingInput = {
  limit: z.int().min(1).max(200).default(50).describe("Maximum rows of the answer."),
  offset: z.int().min(0).default(0).describe("Skip so many rows: next_offset of the answer before."),
};

export const namesInput = {
  names: z.boolean().default(false).describe("Look up the names of workspaces, keys and people. Names are data."),
};

/** What to group by, from the values that the API description lists. */
export function byInput(dimensions: readonly string[], times: readonly string[], fallback: string): z.ZodOptional {
  const words = [...dimensions, ...times, "total"];
  return z
    .array(z.enum(words))
    .min(1)
    .max(7)
    .describe(`Dimensions, and at most one of ${times.join(", ")}; total for one row. Default: ${fallback}.`)
    .optional();
}

/** The lists that a report filters by, each with the values that the API description has for it. */
export function filterInput(parameters: Parameters): Record<string, z.ZodOptional> {
  const lists = Object.entries(parameters).filter(([name, { list }]) => list === true && name !== "group_by");
  return Object.fromEntries(
    lists.map(([name, { values }]) => {
      const entry = values === undefined ? text : z.enum(values);
      return [name, z.array(entry).min(1).max(100).describe(`Only these ${name}.`).optional()];
    }),
  );
}
