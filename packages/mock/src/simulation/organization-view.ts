/**
 * One simulation, seen as two kinds of organization. An Admin key belongs to a Console organization. A
 * `read:analytics` key belongs to a Claude Enterprise one, in which the same figures have no workspace, key, or
 * tier, and come from the products of a seat.
 */
export type View = "console" | "enterprise";
