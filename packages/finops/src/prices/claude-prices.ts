import type { ModelPrice, PriceTable } from "./price-table.ts";

const pricingPage = { source: "https://platform.claude.com/docs/en/about-claude/pricing", readAt: "2026-10-10" };

/**
 * Anthropic's list prices, by day, as its documentation stated them on 2026-10-10. Each entry has its source:
 * `claude-fable-5-2` is newer, and from a third party. Prices that changed have one entry per period. Pass your own table
 * if your prices differ.
 */
export const claudePrices: PriceTable = {
  currency: "USD",
  batch: "0.5",
  usInference: "1.1",
  models: [...fableAndMythos(), ...opus(), ...sonnet(), ...haiku()],
};

function fableAndMythos(): ModelPrice[] {
  const first = { input: "10", output: "50", cacheRead: "1", cacheWrite5m: "12.5", cacheWrite1h: "20" };
  const second = { ...first, cacheRead: "0.25" };
  return [
    {
      model: "claude-fable-5-2",
      from: "2026-11-09",
      input: "8",
      output: "40",
      cacheRead: "0.2",
      cacheWrite5m: "10",
      cacheWrite1h: "16",
      // The pricing page as another project read it; its fast prices were not found.
      source: "https://github.com/archid21/rightsize/releases/tag/v0.10.2",
      readAt: "2026-11-29",
    },
    { model: "claude-fable-5-1", from: "2026-09-01", ...second, ...pricingPage },
    { model: "claude-mythos-5-1", from: "2026-09-01", ...second, ...pricingPage },
    { model: "claude-fable-5", from: "2026-06-09", ...first, ...pricingPage },
    { model: "claude-mythos-5", from: "2026-06-09", ...first, ...pricingPage },
  ];
}

function opus(): ModelPrice[] {
  const five = { input: "5", output: "25", cacheRead: "0.5", cacheWrite5m: "6.25", cacheWrite1h: "10" };
  const fifteen = { input: "15", output: "75", cacheRead: "1.5", cacheWrite5m: "18.75", cacheWrite1h: "30" };
  const [fast, firstFast] = [
    { input: "10", output: "50" },
    { input: "30", output: "150" },
  ];
  return [
    {
      model: "claude-opus-5-5",
      from: "2026-09-22",
      input: "4",
      output: "20",
      cacheRead: "0.2",
      cacheWrite5m: "5",
      cacheWrite1h: "8",
      fast: { input: "8", output: "40" },
      ...pricingPage,
    },
    { model: "claude-opus-5", from: "2026-07-24", ...five, fast, ...pricingPage },
    { model: "claude-opus-4-8", ...five, fast, ...pricingPage },
    { model: "claude-opus-4-7", ...five, fast: firstFast, ...pricingPage },
    {
      model: "claude-opus-4-6",
      from: "2026-02-05",
      ...five,
      fast: firstFast,
      longContext: { input: "10", output: "37.5" },
      ...pricingPage,
    },
    // One price for the whole context window since then.
    { model: "claude-opus-4-6", from: "2026-03-13", ...five, fast: firstFast, ...pricingPage },
    { model: "claude-opus-4-5", ...five, ...pricingPage },
    { model: "claude-opus-4-1", ...fifteen, ...pricingPage },
    { model: "claude-opus-4", ...fifteen, ...pricingPage },
    { model: "claude-3-opus", ...fifteen, ...pricingPage },
  ];
}

function sonnet(): ModelPrice[] {
  const two = { input: "2", output: "10", cacheRead: "0.2", cacheWrite5m: "2.5", cacheWrite1h: "4" };
  const three = { input: "3", output: "15", cacheRead: "0.3", cacheWrite5m: "3.75", cacheWrite1h: "6" };
  const longContext = { input: "6", output: "22.5" };
  return [
    { model: "claude-sonnet-5-5", from: "2026-09-28", ...two, ...pricingPage },
    { model: "claude-sonnet-5-5", from: "2026-10-07", ...two, cacheRead: "0.1", ...pricingPage },
    { model: "claude-sonnet-5", from: "2026-06-30", ...two, ...pricingPage },
    { model: "claude-sonnet-4-6", from: "2026-02-17", ...three, longContext, ...pricingPage },
    { model: "claude-sonnet-4-6", from: "2026-03-13", ...three, ...pricingPage },
    { model: "claude-sonnet-4-5", ...three, longContext, ...pricingPage },
    { model: "claude-sonnet-4", ...three, longContext, ...pricingPage },
    { model: "claude-3-7-sonnet", ...three, ...pricingPage },
    { model: "claude-3-5-sonnet", ...three, ...pricingPage },
  ];
}

function haiku(): ModelPrice[] {
  return [
    {
      model: "claude-haiku-5-5",
      from: "2026-10-07",
      input: "0.1",
      output: "0.5",
      cacheRead: "0.01",
      cacheWrite5m: "0.125",
      cacheWrite1h: "0.2",
      longPrompt: {
        abovePromptTokens: 100_000,
        input: "0.5",
        output: "2.5",
        cacheRead: "0.05",
        cacheWrite5m: "0.625",
        cacheWrite1h: "1",
      },
      ...pricingPage,
    },
    {
      model: "claude-haiku-4-5",
      input: "1",
      output: "5",
      cacheRead: "0.1",
      cacheWrite5m: "1.25",
      cacheWrite1h: "2",
      ...pricingPage,
    },
    {
      model: "claude-3-5-haiku",
      input: "0.8",
      output: "4",
      cacheRead: "0.08",
      cacheWrite5m: "1",
      cacheWrite1h: "1.6",
      ...pricingPage,
    },
    {
      model: "claude-3-haiku",
      input: "0.25",
      output: "1.25",
      cacheRead: "0.03",
      cacheWrite5m: "0.3",
      cacheWrite1h: "0.5",
      ...pricingPage,
    },
  ];
}
