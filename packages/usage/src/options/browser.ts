/** Detects a page by what only a page has. Some code sets `window` without a global `document`, as in `globalThis.window = dom.window`. */
export function isBrowser(): boolean {
  const { window, document } = globalThis as { window?: { document?: unknown }; document?: unknown };
  return typeof window === "object" && window !== null && typeof (document ?? window.document) === "object";
}
