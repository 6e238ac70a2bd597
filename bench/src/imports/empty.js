// The cost of an import without any code.
export const nothing = undefined;
