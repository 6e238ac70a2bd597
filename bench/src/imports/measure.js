// Plain JavaScript, so that nothing has to be compiled before the clock starts.
const startedMs = performance.now();
await import(process.argv[2]);
console.log(performance.now() - startedMs);
