// Closed values of several endpoints, copied from the API's documentation and not from the code.
export const tiers = ["batch", "flex", "flex_discount", "priority", "priority_on_demand", "standard"];
export const geos = ["global", "not_available", "us"];
export const contexts = ["0-200k", "200k-1M"];
export const speeds = ["fast", "standard"];
export const widths = ["1d", "1h", "1m"];
export const categories = ["dm", "engaged", "monitoring", "proactive", "scheduled"];
export const directions = ["asc", "desc"];
export const costDimensions = ["cost_type", "token_type"];

/** One entry more than the Enterprise reports and the list of workspaces take. */
export const manyIds = Array.from({ length: 101 }, (_, index) => `id_${index}`);

export const may = { starting_at: "2026-05-01", ending_at: "2026-06-01" };
export const july = { starting_at: "2026-07-01", ending_at: "2026-08-01" };
