/** Prices of one kind of use: decimal text, dollars per million tokens. */
export interface TokenPrices {
  readonly input: string;
  readonly output: string;
  readonly cacheRead: string;
  readonly cacheWrite5m: string;
  readonly cacheWrite1h: string;
}

/** Prices of fast mode or long context. Cache prices that are omitted follow from the model's own cache ratios. */
export type PricePair = Pick<TokenPrices, "input" | "output"> & Partial<TokenPrices>;

/** What one model costs from a day on. */
export interface ModelPrice extends TokenPrices {
  /** Matches this model ID, also with a date suffix: `claude-opus-5` matches `claude-opus-5-20260724`, not `claude-opus-5-5`. */
  readonly model: string;
  /** First UTC day of these prices, `YYYY-MM-DD`. Omitted: since the model exists. */
  readonly from?: string;
  /** First UTC day without them. Omitted: until a later entry of the same model begins. */
  readonly to?: string;
  /** Fast mode: its own prices, not a factor. Omitted: the model has no fast mode. */
  readonly fast?: PricePair;
  /** Requests in the context window `200k-1M`. Omitted: the same prices. */
  readonly longContext?: PricePair;
  /** Requests with longer prompts. No report says which requests those were. */
  readonly longPrompt?: TokenPrices & { readonly abovePromptTokens: number };
  /** Where the prices were read. */
  readonly source?: string;
  /** On which day they were read. */
  readonly readAt?: string;
}

/** A price list with dates. `--prices FILE` is this as JSON. */
export interface PriceTable {
  readonly currency: string;
  readonly models: readonly ModelPrice[];
  /** Factor of the batch tier, on all kinds of tokens. */
  readonly batch: string;
  /** Factor of US-only inference, on all kinds of tokens. */
  readonly usInference: string;
}
