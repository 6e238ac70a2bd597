/** The command can't do what its flags request; the message says why and how to fix it, in one line. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
