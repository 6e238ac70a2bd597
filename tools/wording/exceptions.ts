/** A phrase that a rule finds and that is right where it is. */
export interface Exception {
  /** A file, or a folder that ends with `/`. */
  readonly path: string;
  readonly phrase: string;
  readonly why: string;
}

export const exceptions: readonly Exception[] = [
  {
    path: "packages/usage/src/paging/digest.test.ts",
    phrase: "const left",
    why: "the left and the right of a pair",
  },
  {
    path: "packages/usage/src/paging/digest.test.ts",
    phrase: "let left",
    why: "the left and the right of a pair",
  },
  {
    path: "packages/usage/test/mutations.test.ts",
    phrase: "let left",
    why: "the left and the right of a pair",
  },
  {
    path: "packages/cli/src/format/machine-formats.test.ts",
    phrase: "id",
    why: "the unit in the heading of a column",
  },
  {
    path: "packages/cli/test/formats.test.ts",
    phrase: "id",
    why: "the unit in the heading of a column",
  },
  {
    path: "tools/api-sdk/read-sdk.test.ts",
    phrase: "id",
    why: "source code as text, in which id is a field",
  },
  {
    path: "tools/wording/",
    phrase: "*",
    why: "the rules, and the tests that show what they find",
  },
];

/** Not prose of the project: recorded and generated text, and text that somebody else wrote. */
export const unchecked: RegExp =
  /(?:^|\/)(?:fixtures|generated|recorded)\/|CHANGELOG\.md$|pnpm-lock\.yaml$|^LICENSE$|^etc\/|^bench\/results\.json$/;
