// Imports the package where every global of the web and of Node is missing, as in some test environments and sandboxes.
const { keys } = Object;
const write = process.stdout.write.bind(process.stdout);
const language = new Set(
  Object.getOwnPropertyNames(globalThis).filter((name) => /^(?:[A-Z]\w*|globalThis)$/.test(name)),
);
const web =
  /^(?:Text|URL|Abort|Event|Message|Broadcast|Headers|Request|Response|FormData|Blob|File|Readable|Writable|Transform|Byte|Count|Compression|Decompression|Performance|DOM|Crypto|Subtle|WebSocket|Worker|Navigator|Storage|Buffer|CloseEvent|CustomEvent)/;
for (const name of Object.getOwnPropertyNames(globalThis))
  if (!language.has(name) || web.test(name)) Reflect.deleteProperty(globalThis, name);
write(String(keys(await import("../../src/index.ts")).length));
