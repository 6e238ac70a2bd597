import type { z } from "zod";

export type Arguments = Readonly<Record<string, unknown>>;

/** A tool, as data. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** The words of the command line. A value follows its flag's equals sign, so no value is a flag. */
  readonly toArguments: (args: Arguments) => string[];
  /** The list of the command's JSON that is paged; undefined if the answer is short. */
  readonly rowsField?: string;
}

/** `--flag=value` for each argument that was set. */
export function flagsOf(args: Arguments, flags: Readonly<Record<string, string>>): string[] {
  return Object.entries(flags).flatMap(([name, flag]) => {
    const value = args[name];
    if (value === undefined || value === false) return [];
    if (value === true) return [flag];
    const words = Array.isArray(value) ? value.join(",") : value;
    return [`${flag}=${typeof words === "string" ? words : JSON.stringify(words)}`];
  });
}
