import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { WrongKey } from "./wrong-key.ts";

/**
 * The key of an organization: here a file named like it, as Docker, Kubernetes and secret managers mount them. It is read
 * for each job, so that a new key works from the next one on.
 */
export async function keyOf(organization: string): Promise<string> {
  const folder = env["KEYS_FOLDER"];
  if (folder === undefined)
    throw new Error("KEYS_FOLDER is not set. Set it to the folder that has a file per organization.");
  // An organization is a UUID. Anything else could name a file elsewhere.
  if (!/^[\w-]+$/.test(organization)) throw new WrongKey(`${JSON.stringify(organization)} is not an organization's ID`);
  try {
    return (await readFile(join(folder, organization), "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new WrongKey(`there is no key in ${folder}`);
    throw error;
  }
}
