import { CommanderError } from "commander";
import { refuseKeyArgument } from "./context/refuse-key-argument.ts";
import { exitCode } from "./failure/exit-code.ts";
import { isClosedPipe } from "./failure/is-closed-pipe.ts";
import type { Io } from "./io/io.ts";
import { asksForCompletions, buildProgram } from "./program.ts";
import { startPage } from "./start-page.ts";

/** Runs the command line and returns the exit code. Never throws: every failure is one line on stderr. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // Commander writes synchronously; its texts are collected and written at the end.
  let help = "";
  let complaint = "";
  let code: number = exitCode.ok;
  const program = buildProgram({
    io,
    argv,
    output: { help: (text) => (help += text), complaint: (text) => (complaint += text) },
    finish: (result) => (code = result),
  });
  try {
    refuseKeyArgument(argv);
    if (argv.length === 0) return await printed(io, startPage(io.environment));
    if (asksForCompletions(argv)) {
      const { addCompletionCommands, ownScript } = await import("./commands/completions/add.ts");
      const script = ownScript(argv);
      if (script !== undefined) return await printed(io, script);
      addCompletionCommands(program, argv, io);
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return await commanderEnd(error, program, argv, io, { help, complaint });
    return await failed(error, argv, io);
  }
}

async function printed(io: Io, text: string): Promise<number> {
  await io.stdout.write(text);
  return exitCode.ok;
}

async function failed(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (io.signal.aborted) return exitCode.interrupted;
  if (isClosedPipe(error)) return exitCode.ok;
  const { explain } = await import("./failure/explain.ts");
  const text = `usage: ${explain(error, { isVerbose: argv.includes("--verbose"), environment: io.environment, argv })}\n`;
  await io.stderr.write(text).catch(() => {});
  return exitCode.failed;
}

interface Written {
  readonly help: string;
  readonly complaint: string;
}

/** Commander ends by throwing, for help as well as for a wrong flag. */
async function commanderEnd(
  error: CommanderError,
  program: ReturnType<typeof buildProgram>,
  argv: readonly string[],
  io: Io,
  { help, complaint }: Written,
): Promise<number> {
  const isWrong = error.exitCode !== 0 && error.code !== "commander.help";
  try {
    if (!isWrong) await io.stdout.write(help || complaint);
    else {
      const { explainWrongFlag } = await import("./failure/explain-wrong-flag.ts");
      await io.stderr.write(
        `usage: ${explainWrongFlag(error, complaint, program, { argv, environment: io.environment })}\n`,
      );
    }
  } catch (failure) {
    if (!isClosedPipe(failure)) return exitCode.failed;
  }
  return isWrong ? exitCode.failed : exitCode.ok;
}
