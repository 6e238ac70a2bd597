import { CommandError } from "../failure/command-error.ts";
import { didYouMean } from "../failure/did-you-mean.ts";
import type { TeamsFile } from "./read-teams.ts";

/** The name of a team as the file writes it. */
export function findTeam(typed: string, { names, path }: TeamsFile, label: string): string {
  const found =
    names.find((name) => name === typed) ?? names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  throw new CommandError(
    `${label} is invalid: got ${JSON.stringify(typed)}; ${path} has ${names.join(", ") || "no teams"}. ${didYouMean(typed, names)}`.trim(),
  );
}
