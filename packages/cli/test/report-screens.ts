// `pnpm report:screens [folder]`: the report of the demo as a reviewer looks at it, at three widths, in two themes, on two papers.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";
import { demo, usage } from "./usage.ts";

const widths = [1440, 1024, 390];
const themes = ["light", "dark"] as const;
const papers = ["A4", "Letter"] as const;

const folder = resolve(process.argv[2] ?? "temp/report-screens");
mkdirSync(folder, { recursive: true });
const report = join(folder, "report.html");
const { code, stderr } = await usage(["report", "--limit", "30000", "--out", report], { env: demo });
if (code !== 0) throw new Error(stderr);
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
for (const theme of themes) for (const width of widths) await shoot(browser, theme, width);
for (const paper of papers) await print(browser, paper);
await browser.close();
process.stdout.write(`${folder}: ${widths.length * themes.length} screenshots, ${papers.length} prints\n`);

async function shoot(from: Browser, colorScheme: (typeof themes)[number], width: number): Promise<void> {
  const context = await from.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path: join(folder, `${width}-${colorScheme}.png`), fullPage: true });
  await context.close();
}

/** From a dark system, as the ink must not follow the screen. */
async function print(from: Browser, format: (typeof papers)[number]): Promise<void> {
  const context = await from.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(pathToFileURL(report).href);
  await page.pdf({ path: join(folder, `${format}.pdf`), format });
  await context.close();
}
