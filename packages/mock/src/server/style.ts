/** The page's looks: light and dark, fit for paper and for small screens. */
export const style = `
:root { color-scheme: light dark; --text: #1c1b1a; --soft: #66615a; --line: #ddd8cf; --back: #fbfaf7; --box: #fff; --bar: #b5582f; }
@media (prefers-color-scheme: dark) { :root { --text: #ece8e1; --soft: #a8a198; --line: #3a3733; --back: #191817; --box: #22201e; --bar: #e08a5f; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2.25rem 0 .6rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--box); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .45rem .75rem; border-top: 1px solid var(--line); vertical-align: middle; }
thead th, thead td { border-top: 0; } thead th { font-size: .85rem; color: var(--soft); } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; } pre { margin: 0; padding: .75rem; white-space: pre; } td code { white-space: nowrap; }
.bar { height: .7rem; min-width: 1px; border-radius: .2rem; background: var(--bar); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1rem 0 0; }
dl div { background: var(--box); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .75rem; } dt { font-size: .85rem; color: var(--soft); } dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
`;
