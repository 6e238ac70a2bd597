import type { Context } from "../../context/context.ts";
import { exitCode } from "../../failure/exit-code.ts";
import type { Source } from "./source.ts";

/** Says which streams have no stored day at all. They have no metrics, which would look like figures of zero. */
export async function noteEmpty(context: Context, { store, organizations, streams }: Source): Promise<number> {
  let code: number = exitCode.ok;
  for (const organization of organizations)
    for (const stream of streams) {
      // A list has no days.
      if (stream.kind === "snapshot" || (await store.ledger(organization, stream)).length > 0) continue;
      const of = organizations.length > 1 ? `${organization}: ` : "";
      await context.note(`${of}${stream.name}: no day is stored, so it has no metrics. Run usage sync.`);
      code = exitCode.incomplete;
    }
  return code;
}
