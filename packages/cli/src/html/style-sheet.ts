import { Markup } from "./markup.ts";

/** The colors of a theme: surfaces, text, then series. Series differ by lightness as well as by hue. */
const light = `--page: #f6f7f9; --card: #fff; --ink: #16191d; --faint: #57606a; --line: #e2e5ea; --grid: #eceef2; --hover: #16191d12;
  --focus: #1f5fd1; --bar: #7fa6e8; --shade: #16191d26; --accent: #2f62c9; --alert: #b4232c; --mark: #8a5a00; --mark-page: #fff6df; --other: #8b939c;
  --w1: #2f62c9; --w2: #0e8a7d; --w3: #8a5bd6; --w4: #4a9fd8; --w5: #5d7a1f; --w6: #b0488f; --w7: #56627a;
  --m1: #c4570c; --m2: #7a3b9a; --m3: #b08400; --m4: #d0457b; --m5: #2b7a4b; --m6: #7a4a24; --m7: #44618a;
  --t1: #15616d; --t2: #e07a1f; --t3: #78290f; --t4: #7d8f2e; --t5: #9c6bb0; --t6: #3d5a98; --t7: #b0413e;
  --c1: #2f62c9; --c2: #c4570c; --c3: #1b7f5c; --c4: #8a5bd6; --c5: #846500;`;
const dark = `--page: #0e1114; --card: #171b1f; --ink: #e8ebee; --faint: #a2abb5; --line: #2c3238; --grid: #23282e; --hover: #ffffff14;
  --focus: #8ab4ff; --bar: #3d66ad; --shade: #ffffff26; --accent: #7aa5f5; --alert: #ff8a8f; --mark: #f0c873; --mark-page: #2e2715; --other: #7d868f;
  --w1: #6f9df2; --w2: #3fb8a8; --w3: #b193f2; --w4: #77c3f0; --w5: #a3bd5c; --w6: #e08ac4; --w7: #99a6bd;
  --m1: #f0965a; --m2: #c08ae0; --m3: #dfba4a; --m4: #f08bb0; --m5: #62bf88; --m6: #cf9d70; --m7: #8fadd8;
  --t1: #5fb3bf; --t2: #f0a35e; --t3: #d98a6c; --t4: #b7c76a; --t5: #c9a2da; --t6: #8fa8dd; --t7: #e58a87;
  --c1: #7aa5f5; --c2: #f0965a; --c3: #58c29b; --c4: #b193f2; --c5: #dfba4a;`;

/** One style for every page: light and dark by the reader's system, phones, paper of any size, a visible focus. */
export const styleSheet: Markup = new Markup(`
:root { color-scheme: light dark; ${light} }
@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: .9375rem/1.5 system-ui, sans-serif; }
main { margin: 0 auto; padding: 2.25rem 1.5rem 4rem; max-width: 75rem; }
h1 { font-size: 1.625rem; line-height: 1.2; letter-spacing: -.015em; margin: 0; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.0625rem; line-height: 1.3; letter-spacing: -.005em; margin: 0; overflow-wrap: anywhere; }
p { margin: .25rem 0 0; max-width: 56rem; overflow-wrap: anywhere; text-wrap: pretty; }
.faint, caption { color: var(--faint); }
header { margin-bottom: 1.5rem; }
header p { font-size: .875rem; }
.organization { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; margin: 0 0 .35rem; color: var(--faint); font-size: .9375rem; font-weight: 600; }
.demo { padding: .1rem .6rem; border: 1px solid currentColor; border-radius: 1rem; background: var(--mark-page); color: var(--mark); font-size: .8125rem; }
.cards { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 1rem; margin: 0 0 1rem; }
.cards > div { grid-column: span 2; }
@media print, (min-width: 40.01rem) { .cards > :nth-child(4):nth-last-child(2), .cards > :nth-child(5):last-child { grid-column: span 3; } }
.cards > div, section { background: var(--card); border: 1px solid var(--line); border-radius: .625rem; }
.cards > div { padding: .9rem 1rem 1rem; container-type: inline-size; }
.cards dt { color: var(--faint); font-size: .8125rem; font-weight: 500; }
.cards dd { margin: .1rem 0 0; font-size: clamp(.875rem, 11cqi, 1.5rem); line-height: 1.25; font-weight: 600; letter-spacing: -.015em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.cards dd small { display: block; margin-top: .3rem; font-size: .8125rem; line-height: 1.4; font-weight: 400; letter-spacing: 0; color: var(--faint); }
.meter { display: block; height: .4rem; margin-top: .55rem; border-radius: .2rem; background: var(--line); overflow: hidden; }
.meter span { display: block; height: 100%; background: var(--accent); }
.meter .exceeded { background: var(--alert); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 1rem; }
section { margin: 0 0 1rem; padding: 1.1rem 1.25rem 1.25rem; min-width: 0; }
section > p { color: var(--faint); font-size: .875rem; }
.chart { position: relative; margin: 1.1rem 0 .25rem; padding: 0 0 1.6rem 3.1rem; container-type: inline-size; font-size: .75rem; color: var(--faint); font-variant-numeric: tabular-nums; }
.plot { position: relative; height: 13.5rem; }
.plot.low { height: 11rem; }
.plot svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.plot path { vector-effect: non-scaling-stroke; }
.seam { stroke: var(--card); stroke-width: .75; }
.grid { stroke: var(--grid); fill: none; } .base { stroke: var(--line); }
.line { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.y { position: absolute; right: 100%; margin-right: .6rem; transform: translateY(50%); line-height: 1; white-space: nowrap; }
.x { position: absolute; top: 100%; margin-top: .45rem; transform: translateX(-50%); line-height: 1; white-space: nowrap; }
.days { position: absolute; inset: 0; display: flex; }
.day { flex: 1; }
.day:hover { background: var(--hover); }
.unsettled { background: repeating-linear-gradient(135deg, transparent 0 4px, var(--card) 4px 5.5px); }
.unsettled:hover { background: repeating-linear-gradient(135deg, var(--hover) 0 4px, var(--card) 4px 5.5px); }
.tip { display: none; position: absolute; z-index: 1; top: .25rem; max-width: 100%; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--card); color: var(--ink); box-shadow: 0 4px 16px #0003; pointer-events: none; font-size: .8125rem; line-height: 1.45; }
.day:hover > .tip { display: grid; grid-template-columns: minmax(0, auto) auto; gap: 0 .9rem; }
.tip > * { overflow-wrap: anywhere; } .tip > b, .tip > i { grid-column: 1 / -1; } .tip > i { color: var(--faint); font-style: normal; }
.tip > .sum { font-weight: 600; } .tip > span:nth-of-type(even) { text-align: right; white-space: nowrap; }
.first .tip { right: .25rem; } .last .tip { left: .25rem; }
.dot { display: inline-block; width: .65em; height: .65em; margin-right: .45em; border-radius: .2em; background: var(--dot); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .6rem 0 0; padding: 0; list-style: none; font-size: .8125rem; }
.legend li { overflow-wrap: anywhere; }
.dash { display: inline-block; width: 1.4em; margin-right: .45em; vertical-align: .25em; border-top: 2px solid var(--dot); }
.dashed { border-top-style: dashed; } .dotted { border-top-style: dotted; }
.striped { background: repeating-linear-gradient(135deg, var(--dot) 0 2px, transparent 2px 3.5px); }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--faint); font-size: .8125rem; width: fit-content; }
summary:hover { color: var(--ink); }
.scroll { position: relative; overflow: auto; max-height: 40rem; margin-top: .75rem; background: linear-gradient(to left, var(--card) 1.5rem, transparent) right / 3rem 100% no-repeat local,
  linear-gradient(to left, var(--shade), transparent) right / .8rem 100% no-repeat scroll; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
table { border-collapse: collapse; min-width: 100%; font-size: .8125rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .25rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid var(--grid); vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 500; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--card); white-space: nowrap; color: var(--faint); border-bottom-color: var(--line); vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 7rem; overflow-wrap: anywhere; }
tbody th, tfoot th, thead th:first-child { position: sticky; left: 0; background: var(--card); } thead th:first-child { z-index: 2; }
.plain td { white-space: nowrap; } thead .long { min-width: 7rem; max-width: 12rem; white-space: normal; overflow-wrap: anywhere; }
.figure { text-align: right; white-space: nowrap; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; border-top: 1px solid var(--line); }
tfoot tr:only-child > * { position: sticky; bottom: 0; background: var(--card); }
tfoot .exact th, tfoot .exact td { padding-top: 0; border-top: 0; font-weight: 400; color: var(--faint); }
.heat { background: color-mix(in srgb, var(--accent) calc(var(--heat) * 45%), transparent); }
.bar { display: block; height: .7em; margin-top: .35em; min-width: 1px; background: var(--bar); border-radius: 2px; }
.bars { width: 12rem; min-width: 5rem; }
.close th, .close td { padding-inline: .4rem; } .close tbody th { min-width: 5.5rem; }
.dense th, .dense td { padding: .35rem .38rem; } .dense thead .figure { white-space: normal; } .dense { font-size: .78rem; } .dense tbody th { min-width: 8rem; }
:is(.close, .dense) th:first-child { padding-left: 0; } :is(.close, .dense) :is(td, th):last-child { padding-right: 0; }
.note { margin-top: .5rem; font-size: .8125rem; }
ul.notes { margin: .75rem 0 0; padding-left: 1.1rem; font-size: .8125rem; } ul.notes li { max-width: 52rem; overflow-wrap: anywhere; }
@container (max-width: 24rem) { .minor { display: none; } }
@media (max-width: 40rem) { main { padding: 1.25rem .75rem 2.5rem; } h1 { font-size: 1.375rem; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem; } .cards > :nth-child(n) { grid-column: auto; padding: .7rem .75rem .8rem; }
  .cards > :last-child:nth-child(odd) { grid-column: 1 / -1; } th, td { padding: .35rem .4rem; } section { padding: .9rem .9rem 1rem; } .plot { height: 11.5rem; } }
@page { margin: 13mm 12mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #57606a; } }
@media print {
  :root { color-scheme: light; ${light} --page: #fff; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 12px; } main { max-width: none; padding: 0; }
  h2, section > p, .chart, .legend, .cards > div, tr, li { break-inside: avoid; } h2, section > p, thead, summary { break-after: avoid; }
  section { margin-bottom: .75rem; padding: .8rem .9rem; border-color: #d5d9df; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  header { margin-bottom: .9rem; } .cards { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .5rem; margin-bottom: .6rem; } .cards > div { padding: .5rem .7rem .55rem; } .cards dd { font-size: 1.2rem; } .cards dd small { margin-top: .1rem; }
  .pair { grid-template-columns: 1fr; } .chart { margin-top: .8rem; } .plot { height: 10rem; } .plot.low { height: 8rem; } .short { break-inside: avoid; }
  .scroll { overflow: visible; max-height: none; background: none; } thead th, tbody th, tfoot th, tfoot tr:only-child > * { position: static !important; } tfoot { display: table-row-group; }
  table { font-size: .66rem; line-height: 1.22; } th, td { padding: .08rem .4rem; } .bars { width: 7rem; } tbody th { min-width: 0; }
  .dense { font-size: .56rem; } .dense th, .dense td { padding: .14rem .2rem; } .dense tbody th { min-width: 6rem; } .note { font-size: .7rem; }
  details::details-content { content-visibility: visible; block-size: auto; } summary, .tip { display: none !important; } }
`);

/** Every printed page of a demo says so. */
export const demoSheet: Markup = new Markup(
  `@page { @bottom-left { content: "Demo: a made-up organization"; font: 8pt system-ui, sans-serif; color: #8a5a00; } }`,
);
