/** Models that certainly exist: those with a list price. The API has no list of them. */
export async function knownModels(): Promise<readonly string[]> {
  // Loaded only when a model has no use.
  const { claudePrices } = await import("@org/usage-finops");
  return [...new Set(claudePrices.models.map(({ model }) => model))];
}
