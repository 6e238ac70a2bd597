import { isClosedPipe } from "../failure/is-closed-pipe.ts";

/** Writes what belongs to a verdict: the exit code is the verdict even if nothing reads standard output. */
export async function despiteClosedPipe(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
