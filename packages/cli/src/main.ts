import { CommanderError } from "commander";
import { refuseKeyArgument } from "./context/refuse-key-argument.ts";
import { asksForCompletions, buildProgram } from "./program.ts";
import type { Io } from "./io/io.ts";
import { exitCode } from "./failure/exit-code.ts";

/** Runs the command line and gives the exit code. Never throws: every failure is one line on stderr. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // Commander writes synchronously; its texts are kept and written once it is done.
  let help = "";
  let complaint = "";
  try {
    refuseKeyArgument(argv);
    let code: number = exitCode.ok;
    const program = buildProgram({
      io,
      argv,
      output: { help: (text) => (help += text), complaint: (text) => (complaint += text) },
      finish: (result) => (code = result),
    });
    if (asksForCompletions(argv)) await addCompletions(program);
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return await failed(error, argv, io, { help, complaint });
  }
}

/** Loaded for its two commands alone: reading every flag of every command takes time that a report should not pay. */
async function addCompletions(program: ReturnType<typeof buildProgram>): Promise<void> {
  const { addCompletionCommands } = await import("./commands/completions/add.ts");
  addCompletionCommands(program);
}

interface Written {
  readonly help: string;
  readonly complaint: string;
}

async function failed(error: unknown, argv: readonly string[], io: Io, written: Written): Promise<number> {
  if (io.signal.aborted) return exitCode.interrupted;
  if (isClosedPipe(error)) return exitCode.ok;
  if (error instanceof CommanderError) return await commanderEnd(error, io, written);
  const { explain } = await import("./failure/explain.ts");
  const line = `usage: ${explain(error, argv.includes("--verbose"))}\n`;
  await io.stderr.write(line).catch(() => {});
  return exitCode.failed;
}

/** Commander ends by throwing, with help as much as with a wrong flag. */
async function commanderEnd(error: CommanderError, io: Io, { help, complaint }: Written): Promise<number> {
  const wrong = error.exitCode !== 0 && error.code !== "commander.help";
  const text = wrong
    ? `${complaint
        .trim()
        .replace(/^error: /, "usage: ")
        .replaceAll(/\s*\n\s*/g, " ")}\n`
    : help || complaint;
  try {
    await (wrong ? io.stderr : io.stdout).write(text);
  } catch (failure) {
    if (!isClosedPipe(failure)) return exitCode.failed;
  }
  return wrong ? exitCode.failed : exitCode.ok;
}

/** Whoever read has read enough, as `head` does. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
