/** What the API accepts where it takes one of a closed set; from the reference pages. */
export const contextWindows = ["0-200k", "200k-1M"] as const;
export const serviceTiers = ["batch", "flex", "flex_discount", "priority", "priority_on_demand", "standard"] as const;
export const inferenceGeos = ["global", "not_available", "us"] as const;
export const speeds = ["standard", "fast"] as const;
