const dateSuffix = /^-\d{8}$/;

/**
 * Whether a price entry is about a model: the same ID, or the same ID with a date suffix. Anything else that follows
 * names another model, and another model's price would be a guess.
 */
export function matchesModel(entry: string, model: string): boolean {
  return model === entry || (model.startsWith(entry) && dateSuffix.test(model.slice(entry.length)));
}
