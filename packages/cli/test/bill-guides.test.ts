import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPrices, readTeamTags } from "@org/usage-finops";
import { createMock } from "@org/usage-mock";
import { expect, test } from "vitest";
import { freshFolder, shell } from "./usage.ts";

const now = "2026-11-04T09:30:00Z";
const mock = createMock({ seed: 7, now });

function guide(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), "utf8");
}

function blocks(name: string, language: string): string[] {
  return [...guide(name).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, block = ""]) => block,
  );
}

/** Runs the commands of a guide in one folder and returns the guide's blocks with what was really printed. */
async function session(name: string): Promise<string[]> {
  const folder = freshFolder();
  writeFileSync(join(folder, "prices.json"), JSON.stringify(mock.prices));
  // The guide to FOCUS has tags of workspaces in that file, the one to questions has teams, and then budgets.
  const [teams = "", budgets = ""] = blocks(name === "questions" ? name : "focus", "json");
  writeFileSync(join(folder, "teams.json"), teams);
  writeFileSync(join(folder, "budgets.json"), budgets);
  const env = { USAGE_DEMO: "1", USAGE_DEMO_SEED: "7", USAGE_DEMO_NOW: now, COLUMNS: "100" };
  const printed: string[] = [];
  let lastCode = 0;
  for (const block of blocks(name, "console")) {
    let text = "";
    for (const line of block.split("\n").filter((each) => each.startsWith("$ "))) {
      const command = line.slice(2).replace("$?", String(lastCode));
      const { code, stdout } = await shell(`cd ${folder} && { ${command}; } 2>&1`, env);
      lastCode = code ?? 0;
      text += `${line}\n${stdout}`;
    }
    printed.push(text);
  }
  return printed;
}

test.each(["focus", "questions", "reconcile"])("the commands in the guide %s print what it shows", async (name) => {
  expect(blocks(name, "console").length).toBeGreaterThan(1);
  expect(await session(name)).toEqual(blocks(name, "console"));
});

test("the price file in the guide is accepted", () => {
  const [prices = ""] = blocks("reconcile", "json");
  expect(readPrices(JSON.parse(prices)).models[0]?.model).toBe("claude-opus-5-5");
});

test("the tags in the guide are accepted", () => {
  const { workspaces } = mock.organization;
  const [tags = ""] = blocks("focus", "json");
  expect(readTeamTags(JSON.parse(tags), workspaces).get(null)).toEqual({ team: "platform" });
});
