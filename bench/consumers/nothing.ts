/** The cost of the compiler and its own libraries. */
export const answer: Promise<unknown> = fetch("https://api.anthropic.com").then((response) => response.json());
