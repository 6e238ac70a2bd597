/** What is asked of the API, in the API's own words. All contenders send the same. */
export interface Question {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly bucket_width: "1d" | "1h" | "1m";
  /** Buckets a page. */
  readonly limit: number;
}

export interface Bucket {
  readonly starting_at: string;
  readonly ending_at: string;
  readonly results: readonly Row[];
}

export interface Row {
  readonly model: string | null;
  readonly uncached_input_tokens: number;
  readonly output_tokens: number;
}

/**
 * One way to read a report: every bucket of every page goes through `visit`, in order. The plain loops call it where
 * they stand and the iterators from a `for await`, as their users would. `lanes` is heeded by those who can.
 */
export type Read = (question: Question, lanes: number, visit: (bucket: Bucket) => void) => Promise<void>;

/** Each module beside this one exports one. */
export type Connect = (baseUrl: string) => Read;

/** The same parameters for all, those that the type of rows depends on too. */
export const groupBy = ["api_key_id", "workspace_id", "model", "context_window", "service_tier"] as const;

export const messagesPath = "/v1/organizations/usage_report/messages";

/** Never leaves this machine. */
export const benchKey = "sk-ant-admin01-bench";
