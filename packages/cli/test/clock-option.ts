/** A module that is loaded before the command and replaces its clock by one that starts at a time and runs. */
export function clockOption(now: string): string {
  const code = `const Real = Date; const ahead = ${Date.parse(now)} - Real.now();
    globalThis.Date = class Date extends Real {
      constructor(...parts) { parts.length === 0 ? super(Real.now() + ahead) : super(...parts); }
      static now() { return Real.now() + ahead; }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}
