// Loads the packages as ESM and as CommonJS in a realm that has ECMAScript's own globals and no others: a package that needs
// another one while it is loaded fails in test environments and in old runtimes that lack it.
// @org/usage-finops is not among them: csv-stringify reads Buffer while it is loaded.
const names = ["@org/usage-raw", "@org/usage", "@org/usage-mock", "@org/usage-sync", "@org/usage-connectors"];
const { log } = console;
const own = new Set(require("node:vm").runInNewContext("Object.getOwnPropertyNames(globalThis)"));
for (const name of Object.getOwnPropertyNames(globalThis)) if (!own.has(name)) delete globalThis[name];

const kinds = (all) =>
  all.map((module) => Object.keys(module).filter((key) => !/default|module\.exports/.test(key)).length);

const main = async () => {
  const required = names.map((name) => require(name));
  const imported = [];
  for (const name of names) imported.push(await import(name));
  log(
    JSON.stringify({
      globals: `${typeof fetch} ${typeof process}`,
      required: kinds(required),
      imported: kinds(imported),
    }),
  );
};

void main();
