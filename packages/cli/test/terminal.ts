import { spawn } from "@lydell/node-pty";
import { bin, environment } from "./usage.ts";

export interface TerminalRun {
  readonly code: number;
  /** Everything that was shown, escape sequences and all. */
  readonly shown: string;
  readonly elapsedMs: number;
}

export interface TerminalOptions {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Pressed once this is shown, or after so many milliseconds. */
  readonly press?: { readonly key: string; readonly afterMs: number };
}

/** Runs the command in a pseudo-terminal, as a person would. `elapsedMs` counts from the key press, if there is one. */
export function inTerminal(args: readonly string[], options: TerminalOptions = {}): Promise<TerminalRun> {
  const { columns = 100, env = {}, press } = options;
  const terminal = spawn(process.execPath, [bin, ...args], {
    cols: columns,
    rows: 50,
    env: environment({ TERM: "xterm-256color", ...env }),
  });
  let shown = "";
  let fromMs = performance.now();
  terminal.onData((text) => (shown += text));
  if (press !== undefined) {
    setTimeout(() => {
      fromMs = performance.now();
      terminal.write(press.key);
    }, press.afterMs);
  }
  return new Promise((resolve) => {
    terminal.onExit(({ exitCode }) => resolve({ code: exitCode, shown, elapsedMs: performance.now() - fromMs }));
  });
}
