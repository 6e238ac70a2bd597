// One file instead of a hundred: Node reads and links every module of a package by itself, which costs more than
// running them. Types stay a file a module, as tsc writes them.
export default {
  input: "src/index.ts",
  external: /^[^./]/,
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name].js" },
};
