import { parseArgs, type ParseArgsConfig } from "node:util";

/** The exit code for an invalid command line. Results of a tool have other codes. */
const misused = 2;

/** Prints why a command line is invalid and where help is, and ends the process. */
export const refuse = (sentence: string, tool: string): never => {
  console.error(`${sentence} \`pnpm ${tool} --help\` lists the options.`);
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
    // The first sentence names the option; the rest is about parsing.
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return refuse(`${sentence.replace(/\.$/, "")}.`, tool);
  }
};
