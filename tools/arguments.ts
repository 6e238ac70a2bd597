import { parseArgs, type ParseArgsConfig } from "node:util";

/** The exit code of a command line that a tool can't take. What a tool finds out has other codes. */
const misused = 2;

/** Says in one sentence why a command line can't be taken, where help is, and ends the process. */
export const refuse = (sentence: string, tool: string): never => {
  console.error(`${sentence} \`pnpm ${tool} --help\` says what it takes.`);
  process.exit(misused);
};

/** Reads the command line of a tool that `pnpm <tool>` starts. `--help` prints the help and ends the process. */
export const readArguments = <Config extends ParseArgsConfig>(
  tool: string,
  help: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(help);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    // The first sentence names the word; what follows it speaks of parsing.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return refuse(`${sentence.replace(/\.$/, "")}.`, tool);
  }
};
