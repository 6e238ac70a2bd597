import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import ts from "typescript-5.4";

// Uses the compiler API of 5.4: later editors show the same or shorter texts, and TypeScript 7 has no such API yet.
const file = join(import.meta.dirname, "consumer", "hovered.ts");
const shown = new Map<string, string>();

beforeAll(() => {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => import.meta.dirname,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const source = service.getProgram()?.getSourceFile(file);
  expect(service.getSemanticDiagnostics(file)).toEqual([]);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !shown.has(node.text)) {
      const info = service.getQuickInfoAtPosition(file, node.getStart());
      shown.set(
        node.text,
        `${ts.displayPartsToString(info?.displayParts)} // ${ts.displayPartsToString(info?.documentation)}`,
      );
    }
    ts.forEachChild(node, visit);
  };
  if (source !== undefined) visit(source);
}, 60_000);

test.each([
  ["byModel", 'const byModel: Report<MessagesBucket<"model">, MessagesRow<"model"> & Bounds>'],
  ["bucket", 'const bucket: MessagesBucket<"model">'],
  ["bucketRow", 'const bucketRow: MessagesRow<"model">'],
  ["modelOfRow", "const modelOfRow: string | null"],
  ["workspaceOfRow", "const workspaceOfRow: null"],
  ["row", 'const row: MessagesRow<"model"> & Bounds'],
  ["page", 'const page: Page<MessagesBucket<"model">>'],
  ["collected", 'const collected: Collected<MessagesBucket<"model">>'],
  ["built", 'const built: MessagesQuery<readonly ["model", "workspace_id"]>'],
  ["builtRow", 'const builtRow: MessagesRow<"model" | "workspace_id"> & Bounds'],
  ["costRow", 'const costRow: CostRow<"description"> & Bounds'],
  ["analyticsRow", 'const analyticsRow: AnalyticsCostRow<"model" | "cost_type">'],
  ["dimensions", 'const dimensions: AnalyticsCostDimensions<"model" | "cost_type">'],
  ["enterpriseRow", 'const enterpriseRow: EnterpriseUsageRow<"model"> & Bounds'],
  ["userRow", 'const userRow: EnterpriseUserCostRow<"model">'],
  ["record", "const record: ClaudeCodeRecord"],
])("the type of %s is short", (name, text) => {
  expect(shown.get(name)?.split(" // ")[0]).toBe(text);
});

test.each([
  ["bucketWidth", '(value: "1d" | "1h" | "1m") =>'],
  ["serviceTiers", '(...values: ("batch" | "flex"'],
  ["startingAt", "(value: Instant) =>"],
])("the builder's method %s shows its parameters", (name, text) => {
  expect(shown.get(name)).toContain(text);
});

test.each([
  ["bucket_width", "Length of a bucket."],
  ["group_by", "Dimensions that split each bucket into rows, at most 5."],
  ["model", "Model. Null if not grouped."],
  ["workspace_id", "Null if not grouped, or for the default workspace"],
  ["amount", "Cents after discounts and before credits."],
  ["list_amount", "Cents at list price, before discounts."],
])("%s is documented where it is used", (name, text) => {
  expect(shown.get(name)).toContain(text);
});

test("hover texts stay short and hide type machinery", () => {
  expect(shown.size).toBeGreaterThan(25);
  for (const text of shown.values()) {
    expect(text.split(" // ")[0]?.split("\n").length).toBeLessThanOrEqual(4);
    expect(text).not.toMatch(/Grouped<|Setters<|PlainParams<|AtMostFive<|extends infer/);
  }
});
