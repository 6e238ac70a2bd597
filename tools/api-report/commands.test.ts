import { expect, test } from "vitest";
import { subcommandsIn } from "./commands.ts";

test("subcommands are read from a help text, without help itself", () => {
  const help =
    "Usage: tool [command]\n\nCommands:\n  cost [options]     what was spent\n  claude-code        what was done\n                     and by whom\n  help [command]     this\n\nExamples:\n  tool cost\n";
  expect(subcommandsIn(help)).toEqual(["cost", "claude-code"]);
});

test("a command without subcommands has none", () => {
  expect(subcommandsIn("Usage: tool [options]\n\nOptions:\n  --port <port>  where to listen\n")).toEqual([]);
});
