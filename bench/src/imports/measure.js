// Plain JavaScript, so that nothing is compiled before the measurement.
const startedMs = performance.now();
await import(process.argv[2]);
console.log(performance.now() - startedMs);
