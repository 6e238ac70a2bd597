import { Markup } from "./markup.ts";

/** One style for every page: light and dark by the reader's system, sizes that print, a visible focus. */
export const styleSheet: Markup = new Markup(`
:root { color-scheme: light dark;
  --page: #fdfdfc; --ink: #1d2125; --faint: #5b646d; --line: #dde1e5; --card: #f4f5f6; --focus: #1f5fd1; --bar: #7fa6e8;
  --s1: #2f62c9; --s2: #c4570c; --s3: #1b7f5c; --s4: #a83a6b; --s5: #6a4fc0; --s6: #846500; --s7: #1c7b95; --other: #7a828a; }
@media (prefers-color-scheme: dark) { :root {
  --page: #15181b; --ink: #e7eaed; --faint: #a3acb5; --line: #363d44; --card: #1e2226; --focus: #8ab4ff; --bar: #3d66ad;
  --s1: #7aa5f5; --s2: #f0965a; --s3: #58c29b; --s4: #e487b3; --s5: #ae99f2; --s6: #d3b24a; --s7: #62c0da; --other: #959da5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.75rem 0 .25rem; }
p { margin: .25rem 0; max-width: 46rem; }
.faint, caption { color: var(--faint); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0; padding: 0; }
.cards > div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .75rem; }
.cards dt { color: var(--faint); font-size: .875rem; }
.cards dd { margin: 0; font-size: 1.125rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.cards dd small { display: block; font-size: .8125rem; color: var(--faint); }
.chart { margin: .75rem 0 0; overflow-x: auto; }
.chart svg { display: block; width: 100%; min-width: 34rem; height: auto; }
.chart text { fill: var(--faint); }
.legend { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: .5rem 0; padding: 0; list-style: none; font-size: .875rem; }
.legend li { overflow-wrap: anywhere; }
.legend span { display: inline-block; width: .75em; height: .75em; margin-right: .4em; border-radius: 2px; }
details { margin-top: .5rem; }
summary { cursor: pointer; color: var(--faint); font-size: .875rem; width: fit-content; }
.scroll { overflow-x: auto; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; margin-top: .5rem; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { padding: .25rem .9rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; } tbody th { font-weight: 400; }
.figure { text-align: right; white-space: nowrap; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.bar { display: block; height: .8em; margin-top: .3em; min-width: 1px; background: var(--bar); border-radius: 2px; }
.bars { width: 12rem; min-width: 6rem; }
ul.notes { padding-left: 1.2rem; } ul.notes li { max-width: 46rem; }
@media print { body { max-width: none; padding: 0; } section { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; } summary { display: none; } .scroll, .chart { overflow: visible; } .chart svg { min-width: 0; } }
`);
